import { getCollection } from 'astro:content';
import type { CitationStyle as Name, CitationTemplate } from './old-citation.ts';
export async function makeCitationTemplates(_: unknown, pinpointed: boolean): Promise<CitationTemplate[]> {
  return (await getCollection('citations')).map(({ data }) => ({
    style: data.id as Name,
    entry: ((pinpointed && data.paragraph) || data.document).replace('{pinpoint}', '{at}'),
    ...(data.inText ? { inText: (pinpointed ? data.inText.paragraph : data.inText.document).replace('{pinpoint}', '{at}') } : {}),
    at: [data.pinpoint.one, data.pinpoint.several],
  }));
}
