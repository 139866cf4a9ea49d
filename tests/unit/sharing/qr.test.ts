import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { drawQrCode } from '../../../src/sharing/qr.ts';

/** Paints the picture, eight pixels a module, as a camera might see it. */
function paint(svg: string): { data: Uint8ClampedArray; size: number } {
  const modules = Number(/viewBox="0 0 (\d+)/u.exec(svg)?.[1]);
  const size = modules * 8;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)) {
    for (let row = 0; row < 8; row += 1) {
      const start = ((Number(y) * 8 + row) * size + Number(x) * 8) * 4;
      for (let at = start; at < start + 32; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { data, size };
}

test('a QR code reads as the address that it was made of', () => {
  for (const url of [
    'https://edition.example/p/4/',
    'http://localhost:4321/p/13/',
    'https://a-rather-long-name.of-a-host.example.org/with/a/sub-path/p/10000/',
  ]) {
    const { data, size } = paint(drawQrCode(url));
    assert.equal(jsQR(data, size, size)?.data, url);
  }
});
