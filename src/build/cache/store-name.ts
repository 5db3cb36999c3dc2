/** Name of the folder of records in the output folder. */
export const storeName = '.plenary'
