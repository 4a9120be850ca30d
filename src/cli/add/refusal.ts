/** What kept an answer from being taken, where that says something by itself: it was too much to read, or another place was named. */
export type Obstacle = 'too-large' | 'elsewhere';

/** Why a command does not do what was asked, in the form of a finding: what is wrong, details a line each, and what to do. */
export class Refusal extends Error {
  readonly details: readonly string[];
  readonly fix: string;
  readonly exitCode: number;
  readonly obstacle: Obstacle | null;

  constructor(
    reason: string,
    {
      fix,
      details = [],
      exitCode = 1,
      obstacle = null,
    }: { fix: string; details?: string[]; exitCode?: number; obstacle?: Obstacle | null },
  ) {
    super(reason);
    this.name = 'Refusal';
    this.details = details;
    this.fix = fix;
    this.exitCode = exitCode;
    this.obstacle = obstacle;
  }
}

export function formatRefusal({ message, details, fix }: Refusal): string {
  return [message, ...details.map((detail) => `   ${detail}`), `   fix: ${fix}`].join('\n');
}
