export {drawFigure} from './draw-figure.ts'
export type {Drawing} from './drawing.ts'
export {drawResultsTable} from './results-table.ts'

export {createTextMeasure} from './text-measure.ts'
export type {TextMeasure} from './text-measure.ts'
