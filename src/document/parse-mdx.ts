/** Reads MDX by the same syntax that renders it, and says in an editor's words why it cannot. */
import { createProcessor } from '@mdx-js/mdx';
import type { Parent } from 'mdast';
import remarkGfm from 'remark-gfm';
import { ContentError } from './content-error.ts';

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Where the body stands: its file, and how many lines stand before it. */
export interface BodyPlace {
  file: string;
  linesBefore: number;
}

/** What the parser throws, as far as it is used here. */
interface MdxFault {
  reason?: string;
  ruleId?: string;
  source?: string;
  line?: number;
  place?: { line?: number; start?: { line: number } };
}

/**
 * Parses MDX to its tree.
 * @throws {ContentError} where it is not MDX.
 */
export function parseMdx(body: string, { file, linesBefore }: BodyPlace): Parent {
  try {
    return processor.parse(body) as Parent;
  } catch (error) {
    const { problem, line } = describeMdxFault(error as MdxFault, body);
    throw new ContentError(`${problem}.`, {
      file,
      line: line === undefined ? undefined : line + linesBefore,
    });
  }
}

function describeMdxFault(fault: MdxFault, body: string): { problem: string; line: number | undefined } {
  const { reason = String(fault), ruleId = '', source = '', place } = fault;
  const line = fault.line ?? place?.line ?? place?.start?.line;
  const sign = source.endsWith('expression') ? '{' : '<';
  const asText = `; where the sign itself is meant, write \\${sign}`;
  switch (ruleId) {
    case 'unexpected-eof':
      // The parser names the end of the file, where nothing is wrong.
      return {
        problem: `what begins with ${sign} does not end; end it${asText}`,
        line: findLine(body, sign),
      };
    case 'end-tag-mismatch': {
      const [, name = '', opened] = /`<\/?([^`>]*)>` \((\d+):/u.exec(reason) ?? [];
      return {
        problem: `<${name}> does not end; write <${name} />${asText}`,
        line: line ?? (opened === undefined ? undefined : Number(opened)),
      };
    }
    case 'unexpected-closing-slash':
      return { problem: `a tag ends here that did not begin; take it out${asText}`, line };
    case 'acorn':
    case 'unexpected-empty-expression':
      return { problem: `what stands between { and } cannot be read; take it out${asText}`, line };
    case 'unexpected-character':
      return {
        problem: / before name/u.test(reason)
          ? `the sign ${sign} begins no component here${asText}`
          : `a component is not written in full here; write it like <PageBreak page={2} />${asText}`,
        line,
      };
    default:
      return {
        problem: `this cannot be read as MDX (${reason}); compare it with what stood there before`,
        line,
      };
  }
}

/** The line of the last such sign, counted from 1. */
function findLine(body: string, sign: string): number {
  return body.slice(0, body.lastIndexOf(sign)).split('\n').length;
}
