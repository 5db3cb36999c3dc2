import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {chooseLook} from '../../src/build/choose-look.ts'
import type {LoadedTemplate} from '../../src/build/library.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {parseMeeting} from '../../src/output/meeting.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'
import {readTheme} from '../chart/figures.ts'
import {frontMatter} from '../output/resolved.ts'

const place = linePlace('content/demo/summary.md', 5)

function template(title: string): LoadedTemplate {
  const settings = parseTemplateSettings(
    `{title: ${title}, output: poster, layouts: [{file: template.html, flows: {all: {frames: [a], sections: rest, level: false, max-gap-pt: 0}}}]}`,
    'template.yaml'
  )
  return {settings, pages: new Map(), style: ''}
}

const library = {
  themes: new Map([
    ['blue', readTheme('blue')],
    ['plum', readTheme('plum')]
  ]),
  templates: new Map([
    [
      'poster' as const,
      new Map([
        ['classic', template('Classic')],
        ['billboard', template('Billboard')]
      ])
    ]
  ])
}

function meeting(more = '') {
  return parseMeeting(
    `{name: '', abstract: {limits: []}, poster: {sizes: unknown}${more}}`,
    'meeting.yaml'
  )
}

function themed(id: string) {
  return new Map([['poster' as const, {id, place}]])
}

function choose(
  more: Partial<ReturnType<typeof frontMatter>>,
  of = meeting()
): {title: string | undefined; theme: string | undefined; messages: string[]} {
  const file = new VFile({path: 'content/demo/summary.md'})
  const look = chooseLook({...frontMatter(), ...more}, of, library, file)
  return {
    title: look?.templates.get('poster')?.settings.title,
    theme: look?.themes.get('poster')?.id,
    messages: file.messages.map(
      (message) => `${message.name} ${message.reason}`
    )
  }
}

test('should take what ships where nobody chooses', function () {
  expect(choose({})).toEqual({title: 'Classic', theme: 'blue', messages: []})
})

test('should take the template of the meeting', function () {
  const of = meeting(', templates: {poster: billboard}')
  expect(choose({}, of).title).toBe('Billboard')
})

test('should prefer what the summary names', function () {
  const of = meeting(', templates: {poster: billboard}')
  const templates = new Map([['poster' as const, {id: 'classic', place}]])
  const look = choose({templates, themes: themed('plum')}, of)
  expect(look).toEqual({title: 'Classic', theme: 'plum', messages: []})
})

test('should report what is not there, all of it', function () {
  const templates = new Map([['poster' as const, {id: 'bilboard', place}]])
  expect(choose({templates, themes: themed('red')}).messages).toEqual([
    'content/demo/summary.md:5:1 Unexpected template `bilboard`, expected `classic`, `billboard`',
    'content/demo/summary.md:5:1 Unexpected theme `red`, expected `blue`, `plum`'
  ])
})

function setting(columns: number) {
  return {templateSettings: new Map([['poster' as const, {columns, place}]])}
}

test('should take layouts of the columns that the summary asks for', function () {
  expect(choose(setting(1)).messages).toEqual([])
  expect(choose(setting(3)).messages).toEqual([
    'content/demo/summary.md:5:1 Unexpected 3 columns, expected `1` as in the layouts of Classic'
  ])
})
