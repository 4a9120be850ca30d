/** The repository on GitHub that holds the content, and the branch that changes are proposed to. */
export interface Repository {
  /** `https://github.com/your-name/mesoscale`, without a slash at its end. */
  address: string;
  branch: string;
}

/** The forms for issues in .github/ISSUE_TEMPLATE that pages lead to, with the fields that can be filled in. */
export interface IssueForms {
  'dispute-claim': { claim: string; evidence?: string };
  'damaged-text': { source: string; place?: string };
  'suggest-source': { address?: string };
}

export type RepositoryAddresses = ReturnType<typeof createRepositoryAddresses>;

/**
 * Makes the addresses of GitHub’s editor and forms. Where a visitor may not write, GitHub forks the repository first.
 * Files are named relative to the repository, with forward slashes.
 */
export function createRepositoryAddresses({ address, branch }: Repository) {
  return {
    address,
    branch,
    editFile: (file: string) => `${address}/edit/${branch}/${file}`,
    newFile: (file: string, text: string) => `${address}/new/${branch}${query({ filename: file, value: text })}`,
    newIssue: <Form extends keyof IssueForms>(form: Form, fields: IssueForms[Form]) =>
      `${address}/issues/new${query({ template: `${form}.yml`, ...fields })}`,
  };
}

/** Slashes and colons need no escape in a query (RFC 3986, section 3.4), and make it shorter. */
function query(fields: Record<string, string>): string {
  const pairs = Object.entries(fields).map(
    ([name, value]) =>
      `${name}=${encodeURIComponent(value).replace(/%2F|%3A/g, (escape) => decodeURIComponent(escape))}`,
  );
  return `?${pairs.join('&')}`;
}
