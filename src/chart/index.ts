export {type Drawn, drawFigure} from './draw-figure.ts'
export type {Drawing} from './drawing.ts'
export {createTextMeasure} from './text-measure.ts'
export type {TextMeasure} from './text-measure.ts'
