/** What a window shows as marked, seen on a picture of it: no engine tells a script what it marks for shared words. */
import { Resvg } from '@resvg/resvg-js';
import type { EngineWindow } from './engine-window.ts';

/** How far a mark may reach beyond the boxes of its words, in CSS pixels: engines fill a line, and round. */
const SLACK = { across: 2, along: 5 };
/** What letters and the gaps between lines leave of a mark, as a share of the boxes of its words. */
const LEAST_SHARE = 0.5;

/** Words of the text: all from the first one of them to the last, which may stand in another paragraph. */
export interface Stretch {
  from: string;
  to: string;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Says how what is marked in the window differs from a stretch of the text; nothing where it is the same. */
export async function compareMarks(
  window: EngineWindow,
  stretch: Stretch | undefined,
): Promise<string | undefined> {
  const { boxes, width, mark } = (await window.run(describeStretch(stretch))) as {
    boxes: Box[];
    width: number;
    mark: string;
  };
  const picture = await readPicture(await window.takePicture());
  const scale = picture.width / width;
  const wanted = Number.parseInt(mark.replace('#', ''), 16);
  let [inside, outside] = [0, 0];
  let first = '';
  for (let at = 0; at < picture.pixels.length; at += 4) {
    if (picture.pixels.readUIntBE(at, 3) !== wanted) continue;
    const [x, y] = [((at / 4) % picture.width) / scale, Math.floor(at / 4 / picture.width) / scale];
    const isInside = boxes.some(
      ({ left, top, right, bottom }) =>
        x >= left - SLACK.across &&
        x <= right + SLACK.across &&
        y >= top - SLACK.along &&
        y <= bottom + SLACK.along,
    );
    if (isInside) inside += 1;
    else outside += 1;
    if (!isInside) first ||= `${Math.round(x)}, ${Math.round(y)}`;
  }
  const area = boxes.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
  if (outside > 0) return `${outside} pixels beside the words are marked, the first at ${first}`;
  if (stretch && area === 0) return 'the words are not in view';
  if (inside < area * scale * scale * LEAST_SHARE) return `${inside} pixels of the words are marked`;
  return undefined;
}

/** A script that gives the boxes of a stretch that are in view, the window's width and the colour of marks. */
function describeStretch(stretch: Stretch | undefined): string {
  return `
    const mark = getComputedStyle(document.documentElement).getPropertyValue('--mark').trim();
    const stretch = ${JSON.stringify(stretch ?? null)};
    const boxes = [];
    if (stretch) {
      const nodes = [...document.querySelectorAll('[data-verbatim]')].flatMap((words) => {
        const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
      });
      const text = nodes.map(({ data }) => data).join('');
      const start = text.indexOf(stretch.from);
      const end = text.indexOf(stretch.to, start) + stretch.to.length;
      let at = 0;
      for (const node of nodes) {
        const [first, last] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
        at += node.length;
        if (first >= last) continue;
        const range = document.createRange();
        range.setStart(node, first);
        range.setEnd(node, last);
        for (const { left, top, right, bottom } of range.getClientRects())
          if (top < innerHeight && bottom > 0) boxes.push({ left, top, right, bottom });
      }
    }
    return { boxes, width: innerWidth, mark };`;
}

async function readPicture(png: Buffer): Promise<{ width: number; pixels: Buffer }> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${source}"/></svg>`;
  return { width, pixels: new Resvg(svg).render().pixels };
}
