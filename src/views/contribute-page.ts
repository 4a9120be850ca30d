import { claimForm, evidenceForm } from './contribute-claim-forms.ts';
import type { FormView } from './contribute-fields.ts';
import { sourceForm } from './contribute-source-form.ts';
import { EVIDENCE_TEMPLATE, TEMPLATES } from './content-templates.ts';
import type { Digest } from './digest.ts';

/** The forms that write a file, and the files to copy where no script runs. */
export function viewContributePage({ graph, addresses, repository }: Digest) {
  const topics = [...graph.topics.values()].map(({ id, data }) => ({ value: id, label: data.title }));
  const forms: FormView[] = [evidenceForm(), claimForm(topics), sourceForm()];
  return {
    forms: forms.map((form) => ({ ...form, href: addresses.contribute(form.name) })),
    templates: TEMPLATES.map((template) => ({
      ...template,
      onGitHub: repository?.newFile(template.path, template.text) ?? null,
    })),
    evidence: EVIDENCE_TEMPLATE,
    index: addresses.asset('content-index.json'),
    repository: repository && { address: repository.address, branch: repository.branch },
    method: addresses.page('method'),
  };
}
