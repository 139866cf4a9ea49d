import { getEdition, makeFileRoute } from '../../document/document.ts';

export async function getStaticPaths() {
  return (await getEdition()).transcripts.map(({ file, content }) => ({
    params: { name: file.replace(/\.txt$/u, '') },
    props: { content },
  }));
}

/** A transcript, byte for byte. */
export const GET = makeFileRoute<{ content: string }>((_, { content }) => content);
