export { renderDemoPage } from './demo/page.ts';
export type { DemoChapter, DemoPage, TrafficSecond } from './demo/story.ts';
export { type GitHubOptions, githubHtml } from './github/render.ts';
export { githubStyle } from './github/style.ts';
export { type HtmlOptions, renderHtml } from './html/report.ts';
export { type MarkdownOptions, renderMarkdown } from './markdown/report.ts';
export { lineageMermaid } from './picture/mermaid.ts';
export { lineageSvg } from './picture/svg.ts';
