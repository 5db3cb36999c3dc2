import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {Resolved} from '../../src/resolve/resolved.ts'
import type {FrontMatter} from '../../src/trial/trial.ts'

const place = {
  file: 'summary.md',
  position: {start: {column: 1, line: 1}, end: {column: 1, line: 1}}
}

/** Front matter with what is required and nothing else. */
export function frontMatter(more: Partial<FrontMatter> = {}): FrontMatter {
  return {
    abbreviations: new Map(),
    affiliations: [],
    literals: [],
    allow: new Map(),
    authors: [
      {
        affiliations: [],
        corresponding: false,
        name: 'A. Author',
        presenting: false
      }
    ],
    columns: new Map(),
    data: [],
    dataStatus: 'final',
    glossary: new Map(),
    houseStyle: {id: 'ama', place},
    keywords: [],
    language: 'en',
    meeting: {id: 'generic', place},
    places: new Map(),
    takeaway: {place, value: 'Takeaway'},
    templates: new Map(),
    title: {place, value: 'Title'},
    trial: {},
    ...more
  }
}

/** A resolved summary with some text. */
export function resolved(
  children: readonly RootContent[],
  more: Partial<Resolved> = {}
): Resolved {
  const tree: Root = {children: [...children], type: 'root'}
  return {
    figureData: new Map(),
    figures: new Map(),
    frontMatter: frontMatter(),
    references: [],
    results: new Map(),
    takeaway: [text('Takeaway')],
    title: [text('Title')],
    tree,
    ...more
  }
}

export function heading(depth: 2 | 3, value: string): RootContent {
  return {children: [text(value)], depth, type: 'heading'}
}

export function paragraph(...children: PhrasingContent[]): RootContent {
  return {children, type: 'paragraph'}
}

export function text(value: string): PhrasingContent {
  return {type: 'text', value}
}
