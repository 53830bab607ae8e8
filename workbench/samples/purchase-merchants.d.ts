/** A merchant of the sample company's card statements. */
export interface PurchaseMerchant {
    /** As the card scheme prints it, without branch or noise. */
    readonly name: string;
    /** What is bought there: account → relative frequency. More than one account makes the merchant ambiguous. */
    readonly sells: Readonly<Record<string, number>>;
    /** Branch towns and numbers follow the name. */
    readonly branches: boolean;
}
/** Every merchant the first ten months know. */
export declare const PURCHASE_MERCHANTS: readonly PurchaseMerchant[];
/** The new kind of merchant of the last two months: hire of e-scooters, which no earlier row resembles. */
export declare const NEW_MERCHANTS: readonly PurchaseMerchant[];
