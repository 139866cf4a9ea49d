/** XML as a tree of elements, so that what is written is well formed by construction. */

/** An element: its name, its attributes and what it holds, text or elements. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Writes a document; what `isMixed` elements hold stays on one line, for white space counts there. */
export function formatXml(root: XmlElement, isMixed: (name: string) => boolean): string {
  const write = ({ name, attributes, children }: XmlElement, indent: string): string => {
    const tag = [
      name,
      ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
    ];
    if (children.length === 0) return `${indent}<${tag.join(' ')}/>`;
    const inner = children.map((child) => {
      if (typeof child === 'string') return escapeXml(child);
      return isMixed(name) ? write(child, '') : `\n${write(child, `${indent}  `)}`;
    });
    return `${indent}<${tag.join(' ')}>${inner.join('')}${isMixed(name) ? '' : `\n${indent}`}</${name}>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function escapeAttribute(value: string): string {
  return escapeXml(value).replaceAll('"', '&quot;');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
