import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {LoadedTemplate} from '../../src/build/library.ts'
import {posterPages} from '../../src/build/poster-pages.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {parseMeeting} from '../../src/output/meeting.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'

function template(title: string, page: string, aspects: string) {
  const settings = parseTemplateSettings(
    `{title: ${title}, output: poster, page: ${page}, layouts: [{file: template.html, aspects: ${aspects}, flows: {all: {frames: [a], sections: rest, level: false, max-gap-pt: 0}}}]}`,
    'template.yaml'
  )
  return {pages: new Map(), settings, style: ''} satisfies LoadedTemplate
}

const known = new Map([
  [
    'classic',
    template('Classic', '{width-mm: 1219.2, height-mm: 914.4}', '[0.95, 2.1]')
  ],
  [
    'portrait',
    template('Portrait', '{width-mm: 841, height-mm: 1189}', '[0.66, 0.8]')
  ],
  ['ours', template('Ours', '{width-mm: 841, height-mm: 1189}', '[0.66, 0.8]')],
  [
    'screen',
    template('Screen', '{width-mm: 508, height-mm: 285.75}', '[1.5, 2]')
  ]
])

const a0 = '[{id: a0, width-mm: 841, height-mm: 1189, template: portrait}]'
const two =
  '[{id: print, width-mm: 1828.8, height-mm: 914.4}, {id: virtual, width-mm: 508, height-mm: 285.75, template: screen}]'

function pages(sizes: string, id = 'classic', isNamed = true) {
  const file = new VFile({path: 'summary.md'})
  const chosen = known.get(id)
  if (!chosen) throw new Error(`Cannot find \`${id}\``)
  const found = posterPages(
    parseMeeting(
      `{name: Meeting, abstract: {limits: []}, poster: {sizes: ${sizes}}}`,
      'meeting.yaml'
    ),
    {
      chosen,
      known,
      named: isNamed ? {id, place: linePlace('summary.md', 7)} : undefined
    },
    file
  )
  return {
    found: found.map(({name, template: {settings}}) => [name, settings.title]),
    messages: file.messages.map(({line, reason}) => `${line} ${reason}`)
  }
}

test('should take the own page of a template where sizes are not known', function () {
  expect(pages('unknown')).toEqual({
    found: [['poster', 'Classic']],
    messages: []
  })
})

test('should make a poster for each page that a meeting asks for', function () {
  expect(pages(two)).toEqual({
    found: [
      ['poster', 'Classic'],
      ['poster-virtual', 'Screen']
    ],
    messages: []
  })
})

test('should prefer what the summary names where it is made for the page', function () {
  expect(pages(a0, 'ours').found).toEqual([['poster', 'Ours']])
  expect(pages(a0, 'ours', false).found).toEqual([['poster', 'Portrait']])
})

test('should say that what the summary names is not made for the page', function () {
  expect(pages(a0)).toEqual({
    found: [['poster', 'Portrait']],
    messages: [
      '7 Unexpected template `classic` on a page of 841 × 1189 mm, expected `portrait`, `ours`; “Portrait” is taken'
    ]
  })
  expect(pages(a0, 'classic', false).messages).toEqual([])
})

test('should fail where no template is made for a page', function () {
  const strip = '[{id: strip, width-mm: 2000, height-mm: 100}]'
  expect(() => pages(strip)).toThrow(
    'Cannot find a template of posters of 2000 × 100 mm'
  )
})
