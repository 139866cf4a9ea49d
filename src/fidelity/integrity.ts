/** Hashes by which anyone can check that the text is what the transcripts hold. */
import { hash } from 'node:crypto';
import type { Edition, Paragraph } from '../document/edition.ts';

/**
 * The text in its normal form: the numbered paragraphs in order, each on one line as "4. Beijing …",
 * white space folded, page breaks and asterisks dropped, every line ended by a line feed, in UTF-8.
 */
export function normaliseText(paragraphs: readonly Pick<Paragraph, 'number' | 'text'>[]): string {
  return paragraphs.map(({ number, text }) => `${number}. ${text}\n`).join('');
}

/** The SHA-256 of the text in its normal form. */
export function hashText({ paragraphs }: Pick<Edition, 'paragraphs'>): string {
  return hash('sha256', normaliseText(paragraphs));
}

/** Brings the paragraphs of a transcript into the normal form: the same rule as `normaliseText`, for awk. */
export function normalisingCommand(file: string): string {
  return `awk '/^1\\. /{on=1} !on||!NF||$0=="---"{next}
     /^[0-9]+\\. /{if(n++)print text; text=""}
     {gsub(/\\*/,""); $1=$1; text=text (text==""?"":" ") $0}
     END{print text}' ${file}`;
}

/**
 * The fingerprints of the text and of the transcripts, each with the commands by which any Unix computes it; what UTF-8
 * makes of a transcript are its bytes.
 */
export function listFingerprints(edition: Edition) {
  return [
    {
      name: 'The text, in its normal form',
      sha256: hashText(edition),
      commands: ["grep -E '^[0-9]+\\. ' submission.txt", normalisingCommand(edition.base.file)].map(
        (command) => `${command} | sha256sum`,
      ),
    },
    ...edition.transcripts.map(({ letter, file, content }) => ({
      name: `Transcript ${letter}`,
      sha256: hash('sha256', content),
      commands: [`sha256sum ${file}`],
    })),
  ];
}
