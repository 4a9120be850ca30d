import type { StandingName } from '../digest/standing.ts';
import { site } from '../site.ts';

/** What a picture for link previews says: a claim with its standing, or a page with a line about it. */
export interface ShareCard {
  title: string;
  line: string;
  standing: StandingName | null;
}

/** Size of the picture in px, as OpenGraph asks for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** A box or a text, in the form that the renderer takes. */
export type ShareNode =
  | { type: 'container'; style: Record<string, string | number>; children: ShareNode[] }
  | { type: 'text'; text: string; style: Record<string, string | number> };

/** The light theme’s colours; a picture has no theme. */
const INK = '#1c1b1f';
const QUIET = '#5b5a61';
const PAPER = '#fdfcfa';
const STANDING_COLOURS: Record<StandingName, string> = {
  supported: '#0b6554',
  reported: '#0b6554',
  asserted: '#46527a',
  contested: '#7d5600',
  disputed: '#a8321c',
  open: QUIET,
  withdrawn: '#a8321c',
};

/** Lays the card out: name, title as large as it fits, and the line with the sign of the standing. */
export function drawShareImage({ title, line, standing }: ShareCard): ShareNode {
  const colour = standing === null ? QUIET : STANDING_COLOURS[standing];
  return box(
    {
      ...SHARE_SIZE,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: 72,
      backgroundColor: PAPER,
      color: INK,
      fontFamily: 'serif',
    },
    [
      text(site.name, { fontSize: 32, fontWeight: 600 }),
      text(title, { fontSize: titleSize(title), lineHeight: 1.16 }),
      box({ flexDirection: 'row', alignItems: 'center', gap: 20 }, [
        ...(standing === null ? [] : [sign(standing, colour)]),
        text(line, { fontSize: 30, lineHeight: 1.3, color: colour }),
      ]),
    ],
  );
}

/** Font size in px at which a title of so many characters stays within four or five lines. */
function titleSize({ length }: string): number {
  if (length <= 60) return 80;
  if (length <= 110) return 62;
  return length <= 170 ? 52 : 42;
}

/** The same signs as on the pages: full, half, open, turned. */
function sign(standing: StandingName, colour: string): ShareNode {
  const style: Record<string, string | number> = {
    width: 28,
    height: 28,
    flexShrink: 0,
    border: `4px solid ${colour}`,
  };
  const round = { borderRadius: 14 };
  switch (standing) {
    case 'supported':
      return box({ ...style, ...round, backgroundColor: colour }, []);
    case 'reported':
      return box({ ...style, ...round, overflow: 'hidden' }, [
        box({ width: 10, height: 20, backgroundColor: colour }, []),
      ]);
    case 'contested':
      return box({ ...style, transform: 'rotate(45deg)' }, []);
    case 'disputed':
    case 'withdrawn':
      return box(style, []);
    default:
      return box({ ...style, ...round }, []);
  }
}

function box(style: Record<string, string | number>, children: ShareNode[]): ShareNode {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

function text(words: string, style: Record<string, string | number>): ShareNode {
  return { type: 'text', text: words, style };
}
