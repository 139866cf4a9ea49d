/** XML from templates that escape what is put into them. */

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

/** Writes text so that it can stand in an element or, between double quotation marks, in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
