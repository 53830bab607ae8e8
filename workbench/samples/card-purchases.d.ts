/** One cell of a sample: text, number, or null for "nothing there". Dates are Excel serial days. */
export type SampleCell = string | number | null;
export interface CardPurchases {
    readonly headers: readonly string[];
    /** Excel number format per column. */
    readonly numberFormats: readonly string[];
    /** Oldest first; `rows[r][c]` belongs to `headers[c]`. */
    readonly rows: readonly (readonly SampleCell[])[];
    /** The row where the last two months begin: from here on Account is empty and the data has drifted. */
    readonly firstUnlabelledRow: number;
    /** What a careful bookkeeper would code each row as; never part of the sheet. As long as `rows`. */
    readonly truth: readonly string[];
}
export interface CardPurchasesOptions {
    readonly seed: number;
    /** Purchases in an ordinary month, ≥ 1; August and December have fewer. */
    readonly rowsPerMonth?: number;
}
/**
 * A year of a finance team's card purchases, 21 accounts, 2025-01-01 to 2025-12-31; a pure function of its options.
 *
 * Merchants that sell for several accounts, vague descriptions and a few wrongly coded rows keep any model well below
 * certainty. The last two months have no account yet and have drifted in three ways: the amounts of
 * one cost centre are in pence, e-scooter hire appears as a new kind of merchant, and half of the descriptions are blank.
 *
 * @returns more than 5,000 rows with the default of 460 in an ordinary month; linear in the rows
 * @throws {RangeError} cardPurchases requires at least one row a month
 */
export declare function cardPurchases({ seed, rowsPerMonth }: CardPurchasesOptions): CardPurchases;
