/** An account of the sample company: what its purchases cost, what people write about them, and how common it is. */
export interface PurchaseAccount {
    readonly name: string;
    /** Relative frequency among all purchases. */
    readonly weight: number;
    /** Median amount in pounds; amounts are log-normal around it. */
    readonly median: number;
    /** Deviation of the logarithm of the amount. */
    readonly spread: number;
    readonly descriptions: readonly string[];
    /** Cost centres that buy this more than others do. */
    readonly costCentres: readonly string[];
}
/** The cost centre whose amounts arrive in pence in the last two months. */
export declare const PENCE_COST_CENTRE = "4300 Field engineering";
export declare const COST_CENTRES: readonly string[];
/** Descriptions that say nothing about the account; real card ledgers are full of them. */
export declare const VAGUE_DESCRIPTIONS: readonly string[];
/** The 21 accounts of the sample company's chart that cards may be used for. */
export declare const PURCHASE_ACCOUNTS: readonly PurchaseAccount[];
