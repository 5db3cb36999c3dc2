import type {Properties} from 'hast'

/** Attributes of all tables: clients that drop styles need them. */
export const tableProperties: Properties = {
  border: '0',
  cellPadding: '0',
  cellSpacing: '0'
}

/** Attributes of tables that fill the column. */
export const wideTable: Properties = {...tableProperties, width: '100%'}
