/** Why a command does not do what was asked, in the form of a finding: what is wrong, details a line each, and what to do. */
export class Refusal extends Error {
  readonly details: readonly string[];
  readonly fix: string;
  readonly exitCode: number;

  constructor(
    reason: string,
    { fix, details = [], exitCode = 1 }: { fix: string; details?: string[]; exitCode?: number },
  ) {
    super(reason);
    this.name = 'Refusal';
    this.details = details;
    this.fix = fix;
    this.exitCode = exitCode;
  }
}

export function formatRefusal({ message, details, fix }: Refusal): string {
  return [message, ...details.map((detail) => `   ${detail}`), `   fix: ${fix}`].join('\n');
}
