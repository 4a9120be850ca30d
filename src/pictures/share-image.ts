import { cut } from '../digest/cut.ts';
import type { StandingName } from '../digest/standing.ts';
import { site } from '../site.ts';

/** What a picture for link previews says: a claim with its standing, or a page with a line about it. */
export interface ShareCard {
  title: string;
  /** The word for the standing, or what the page is. Legible as a thumbnail, as the title is. */
  label: string;
  /** A sentence for those who see the picture whole. */
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

/** Lays the card out: the name, the title as large as it fits, the standing with its sign, and the line. */
export function drawShareImage({ title, label, line, standing }: ShareCard): ShareNode {
  const colour = standing === null ? QUIET : STANDING_COLOURS[standing];
  const shown = shorten(title);
  return box(
    {
      ...SHARE_SIZE,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '52px 64px 56px 68px',
      backgroundColor: PAPER,
      borderLeft: `20px solid ${colour}`,
      color: INK,
      fontFamily: 'serif',
    },
    [
      text(site.name, { fontSize: 36, fontWeight: 600 }),
      text(shown, { fontSize: titleSize(shown), lineHeight: 1.15, textWrap: 'balance' }),
      box({ flexDirection: 'column', gap: 12, color: colour }, [
        box({ flexDirection: 'row', alignItems: 'center', gap: 20 }, [
          ...(standing === null ? [] : [sign(standing, colour)]),
          text(label, { fontSize: 46, fontWeight: 600, lineHeight: 1.2 }),
        ]),
        text(line, { fontSize: 28, lineHeight: 1.3, color: QUIET }),
      ]),
    ],
  );
}

/** Font size in px at which a title of so many characters leaves room for the rest: three lines of it, or four of the smaller ones. */
function titleSize({ length }: string): number {
  if (length <= 30) return 96;
  if (length <= 70) return 80;
  if (length <= 95) return 68;
  return length <= 140 ? 56 : 46;
}

/** A title that five lines of the smallest size cannot hold ends at a word. */
function shorten(title: string): string {
  return title.length <= LONGEST ? title : `${cut(title, 0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

const LONGEST = 220;

/** The same signs as on the pages: full, half, open, turned. */
function sign(standing: StandingName, colour: string): ShareNode {
  const style: Record<string, string | number> = {
    width: 40,
    height: 40,
    flexShrink: 0,
    border: `6px solid ${colour}`,
  };
  const round = { borderRadius: 20 };
  switch (standing) {
    case 'supported':
      return box({ ...style, ...round, backgroundColor: colour }, []);
    case 'reported':
      return box({ ...style, ...round, overflow: 'hidden' }, [
        box({ width: 14, height: 28, backgroundColor: colour }, []),
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
