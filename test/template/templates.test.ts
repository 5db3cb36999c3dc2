import {readFileSync, readdirSync} from 'node:fs'
import {toString} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {element, text} from '../../src/output/hast.ts'
import {slotNames} from '../../src/output/slot-names.ts'
import {fillTemplate} from '../../src/template/fill-template.ts'
import {parseTemplate} from '../../src/template/parse-template.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'

const root = new URL('../../templates/', import.meta.url)
const folders = ['abstract', 'handout', 'newsletter', 'poster'].flatMap(
  (output) =>
    readdirSync(new URL(`${output}/`, root)).map((name) => `${output}/${name}`)
)
const known = new Set<string>(slotNames)

/** Slots that every summary fills: see `front-slots.ts`. */
const always = new Map(
  [
    'authors',
    'data-cutoff',
    'disclosures',
    'ethics',
    'funding',
    'meeting',
    'registration',
    'short-title',
    'takeaway',
    'title'
  ].map((name) => [name, [text('FILLED')]])
)

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

const templates = folders.flatMap(function (folder) {
  const settings = parseTemplateSettings(
    read(`${folder}/template.yaml`),
    folder
  )
  return settings.layouts.map((layout) => ({
    layout,
    path: `${folder}/${layout.file}`
  }))
})

test('should see templates', function () {
  expect(templates.length).toBeGreaterThan(5)
})

test.each(templates)('should have the frames of $path', function (template) {
  const {frames} = parseTemplate(read(template.path), template.path)
  for (const flow of Object.values(template.layout.flows)) {
    for (const frame of flow.frames) expect(frames).toContain(frame)
  }
})

test.each(templates)('should know the slots of $path', function ({path}) {
  const {slots} = parseTemplate(read(path), path)
  for (const slot of slots) expect(known).toContain(slot)
})

test.each(templates)(
  'should print no placeholder of $path where a summary says little',
  function ({layout, path}) {
    const template = parseTemplate(read(path), path)
    const frames = new Map(
      Object.values(layout.flows).flatMap(({frames}) =>
        frames.map((frame) => [frame, []])
      )
    )
    const filled = fillTemplate(template, always, {frames, known})
    const words = toString(element('div', {}, filled))
    for (const placeholder of ['Institute', 'A. Author', 'Kind of data', '…']) {
      expect(words).not.toContain(placeholder)
    }
  }
)

// What templates must not use: it prints as pictures, and text in it is lost.
test.each(folders)('should print %s as vectors', function (folder) {
  expect(read(`${folder}/style.css`)).not.toMatch(
    /\b(?:filter|text-shadow|mask|mask-image)\s*:|@import|url\(/
  )
})

test.each([
  ['title: A', 'output'],
  [
    'title: A\noutput: poster\nlayouts: [{file: a.html, flows: {a: {frames: [a], sections: [b], level: true, max-gap-pt: 0}}}]',
    'one flow with `sections: rest`'
  ],
  [
    'title: A\noutput: poster\nlayouts: [{file: a.html, class: .deep, flows: {a: {frames: [a], sections: rest, level: true, max-gap-pt: 0}}}]',
    'class'
  ],
  ['title: A\noutput: poster\nscale: {min: 2, max: 1}\nlayouts: []', 'scale']
])('should refuse settings: %s', function (yaml, reason) {
  expect(() => parseTemplateSettings(yaml, 'a.yaml')).toThrow(reason)
})
