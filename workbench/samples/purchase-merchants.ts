/** A merchant of the sample company's card statements. */
export interface PurchaseMerchant {
  /** As the card scheme prints it, without branch or noise. */
  readonly name: string;
  /** What is bought there: account → relative frequency. More than one account makes the merchant ambiguous. */
  readonly sells: Readonly<Record<string, number>>;
  /** Branch towns and numbers follow the name. */
  readonly branches: boolean;
}

const RAIL = 'Travel – rail';
const AIR = 'Travel – air';
const TAXI = 'Travel – taxi';
const PARKING = 'Travel – parking and tolls';
const FUEL = 'Vehicle fuel';
const HOTELS = 'Hotels';
const MEALS = 'Subsistence';
const CLIENTS = 'Entertaining – clients';
const WELFARE = 'Staff welfare';
const OFFICE = 'Stationery and office supplies';
const HARDWARE = 'IT – hardware';
const SOFTWARE = 'IT – software';
const BOOKS = 'Books and subscriptions';
const TRAINING = 'Training and conferences';
const POST = 'Postage and courier';
const PHONE = 'Telephone and data';
const REPAIRS = 'Repairs and maintenance';
const CLEANING = 'Cleaning and hygiene';
const ADVERTS = 'Advertising';
const FEES = 'Professional fees';
const GIVING = 'Charitable giving';

/** Merchants that mean one account. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  [RAIL]: [
    'TFL TRAVEL CH',
    'TRAINLINE',
    'LNER WEB',
    'GWR ONLINE',
    'AVANTI WEST COAST',
    'NORTHERN RAIL',
    'SCOTRAIL TVM',
  ],
  [AIR]: ['EASYJET 000', 'BRITISH A 125', 'RYANAIR 224', 'LOGANAIR', 'JET2.COM'],
  [TAXI]: ['UBER *TRIP', 'BOLT.EU/O/', 'FREENOW UK', 'ADDISON LEE', 'CITY CABS'],
  [PARKING]: ['RINGGO PARKING', 'NCP LTD', 'PAYBYPHONE', 'DARTFORD CROSSING', 'Q-PARK'],
  [HOTELS]: ['PREMIER INN', 'TRAVELODGE', 'HTL BOOKING.COM', 'IBIS STYLES', 'HAMPTON BY HILTON'],
  [SOFTWARE]: ['MSFT * E0400', 'ADOBE *CREATIVE', 'ATLASSIAN BV', 'GITHUB INC', 'ZOOM.US', 'AWS EMEA', 'DROPBOX*'],
  [BOOKS]: ['WATERSTONES', 'FINANCIAL TIMES', 'THE ECONOMIST', 'BLACKWELLS'],
  [TRAINING]: ['UDEMY ONLINE', 'ACCA GLOBAL', 'CIPD ENTERPRISES', 'EB *EVENTBRITE', 'QA LIMITED'],
  [POST]: ['ROYAL MAIL', 'DPD PARCEL', 'PARCELFORCE', 'EVRI ONLINE', 'UPS UK'],
  [PHONE]: ['VODAFONE LTD', 'EE TOPUP', 'THREE UK', 'BT BUSINESS'],
  [REPAIRS]: ['SCREWFIX DIRECT', 'TOOLSTATION', 'TRAVIS PERKINS', 'WICKES'],
  [CLEANING]: ['BRIGHT CLEAN SVCS', 'BUNZL CHS', 'SHINE WINDOWS'],
  [ADVERTS]: ['FACEBK ADS', 'GOOGLE*ADS', 'LINKEDIN ADS', 'VISTAPRINT', 'MOO PRINT'],
  [FEES]: ['COMPANIES HOUSE', 'LAND REGISTRY', 'DBS CHECKS', 'ICAEW'],
  [GIVING]: ['JUSTGIVING', 'BRITISH HEART FDN'],
  [OFFICE]: ['RYMAN', 'VIKING DIRECT', 'STAPLES ADV', 'PAPERCHASE'],
  [HARDWARE]: ['CCL COMPUTERS', 'SCAN COMPUTERS', 'DELL UK', 'EBUYER.COM'],
  [CLIENTS]: ['DISHOOM', 'THE IVY', 'HAWKSMOOR', 'SUSHISAMBA'],
};

/** Merchants that sell for several accounts: where a model has to be unsure. */
const AMBIGUOUS: readonly PurchaseMerchant[] = [
  {
    name: 'AMZNMKTPLACE',
    sells: { [OFFICE]: 15, [HARDWARE]: 15, [BOOKS]: 6, [REPAIRS]: 6, [WELFARE]: 3 },
    branches: false,
  },
  { name: 'AMAZON.CO.UK', sells: { [OFFICE]: 9, [HARDWARE]: 12, [BOOKS]: 9, [CLEANING]: 3 }, branches: false },
  { name: 'TESCO STORES', sells: { [MEALS]: 12, [WELFARE]: 12, [CLEANING]: 3 }, branches: true },
  { name: 'TESCO PFS', sells: { [FUEL]: 27, [MEALS]: 6 }, branches: true },
  { name: 'SAINSBURYS', sells: { [MEALS]: 9, [WELFARE]: 9, [OFFICE]: 3 }, branches: true },
  { name: 'SHELL', sells: { [FUEL]: 36, [MEALS]: 6 }, branches: true },
  { name: 'BP', sells: { [FUEL]: 36, [MEALS]: 6 }, branches: true },
  { name: 'ESSO', sells: { [FUEL]: 24, [MEALS]: 3 }, branches: true },
  { name: 'PRET A MANGER', sells: { [MEALS]: 24, [WELFARE]: 6, [CLIENTS]: 3 }, branches: true },
  { name: 'GREGGS', sells: { [MEALS]: 21, [WELFARE]: 3 }, branches: true },
  { name: 'COSTA COFFEE', sells: { [MEALS]: 18, [CLIENTS]: 6 }, branches: true },
  { name: 'PIZZA EXPRESS', sells: { [MEALS]: 6, [WELFARE]: 6, [CLIENTS]: 9 }, branches: true },
  { name: 'SUMUP *', sells: { [TAXI]: 9, [MEALS]: 6, [CLEANING]: 6, [REPAIRS]: 3 }, branches: true },
  { name: 'PAYPAL *', sells: { [SOFTWARE]: 9, [OFFICE]: 3, [GIVING]: 6, [TRAINING]: 3 }, branches: false },
  { name: 'POST OFFICE COUNTER', sells: { [POST]: 27, [OFFICE]: 3, [PHONE]: 3 }, branches: true },
  { name: 'CURRYS', sells: { [HARDWARE]: 18, [WELFARE]: 3, [REPAIRS]: 3 }, branches: true },
  { name: 'APPLE.COM/BILL', sells: { [SOFTWARE]: 15, [HARDWARE]: 6, [PHONE]: 3 }, branches: false },
  { name: 'B&Q', sells: { [REPAIRS]: 21, [CLEANING]: 3 }, branches: true },
  { name: 'HILTON', sells: { [HOTELS]: 18, [CLIENTS]: 3, [TRAINING]: 3 }, branches: true },
  { name: 'LINKEDIN', sells: { [ADVERTS]: 6, [TRAINING]: 6, [FEES]: 3 }, branches: false },
];

const WITH_BRANCHES: ReadonlySet<string> = new Set([
  'PREMIER INN',
  'TRAVELODGE',
  'NCP LTD',
  'Q-PARK',
  'WATERSTONES',
  'TRAVIS PERKINS',
  'WICKES',
  'RYMAN',
  'DISHOOM',
  'NORTHERN RAIL',
]);

/** Every merchant the first ten months know. */
export const PURCHASE_MERCHANTS: readonly PurchaseMerchant[] = [
  ...Object.entries(PLAIN).flatMap(([account, names]) =>
    names.map((name) => ({ name, sells: { [account]: 5 }, branches: WITH_BRANCHES.has(name) })),
  ),
  ...AMBIGUOUS,
];

/** The new kind of merchant of the last two months: hire of e-scooters, which no earlier row resembles. */
export const NEW_MERCHANTS: readonly PurchaseMerchant[] = [
  'LIME*RIDE',
  'VOI SCOOTERS',
  'DOTT E-SCOOTER',
  'ZIPPO SCOOT',
].map((name) => ({ name, sells: { [TAXI]: 1 }, branches: false }));
