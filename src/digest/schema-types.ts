import type { SourceKind } from '../schema/source.ts';

/** What a source is in the words of schema.org. */
export const SCHEMA_TYPES: Record<SourceKind, string> = {
  post: 'SocialMediaPosting',
  brief: 'Article',
  article: 'NewsArticle',
  essay: 'BlogPosting',
  preprint: 'ScholarlyArticle',
  paper: 'ScholarlyArticle',
  video: 'VideoObject',
};
