import type {SchemaData} from '../../../analysis/figures/schema.ts'
import type {Spot} from '../../connector.ts'
import type {Area} from '../../swatch.ts'
import type {TextBox} from '../../text-box.ts'
import type {SchemaStep} from './schema-texts.ts'

/** A scheme whose boxes have their widths; its height may still change. */
export interface Scheme {
  /** Places all from the top; `stretch` widens what is between boxes. */
  readonly place: (stretch: number) => PlacedScheme
}

export interface PlacedScheme {
  readonly boxes: readonly SchemeBox[]
  /** Lines from spot to spot, and whether they end in an arrow. */
  readonly lines: readonly {
    readonly spots: readonly Spot[]
    readonly head: boolean
  }[]
  readonly heightPx: number
}

export interface SchemeBox {
  readonly box: TextBox
  readonly area: Area
  readonly look: 'box' | 'chosen' | 'head'
}

/** Steps with the participants in them. */
export interface SchemeInput {
  readonly steps: readonly SchemaStep[]
  readonly data: SchemaData
}
