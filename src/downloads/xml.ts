/** XML from templates that escape what is put into them. */

import { escapeXml } from '../document/text.ts';

/** XML that is ready to stand in other XML. */
export interface Xml {
  xml: string;
}

/** Makes XML of a template; texts in it are escaped, XML and lists of it stand as they are. */
export function xml(strings: TemplateStringsArray, ...values: (string | number | Xml | Xml[])[]): Xml {
  const pieces = values.map((value) =>
    typeof value === 'object'
      ? [value]
          .flat()
          .map((piece) => piece.xml)
          .join('')
      : escapeXml(`${value}`),
  );
  return { xml: String.raw({ raw: strings }, ...pieces) };
}
