export { type MarkdownOptions, renderMarkdown } from './markdown/report.ts';
export { lineageMermaid } from './picture/mermaid.ts';
