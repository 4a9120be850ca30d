import type { ClaimData } from '../schema/claim.ts';
import type { EssayData } from '../schema/essay.ts';
import type { SourceData } from '../schema/source.ts';
import type { TopicData } from '../schema/topic.ts';

/** A content file whose front matter fits its schema. `file` is relative to the repository, with forward slashes. */
export interface Document<Data> {
  id: string;
  file: string;
  data: Data;
  body: string;
}

/** All content, as read; references are not resolved. Each list is sorted by id. */
export interface Corpus {
  sources: Document<SourceData>[];
  claims: Document<ClaimData>[];
  topics: Document<TopicData>[];
  essays: Document<EssayData>[];
}
