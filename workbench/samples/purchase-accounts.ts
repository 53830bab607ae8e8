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
export const PENCE_COST_CENTRE = '4300 Field engineering';

export const COST_CENTRES: readonly string[] = [
  '1000 Finance',
  '1100 People',
  '2000 Product',
  '2100 Platform',
  '3000 Sales',
  '3100 Marketing',
  '4100 Customer care',
  '4200 Warehouse',
  PENCE_COST_CENTRE,
  '5000 Facilities',
];

/** Descriptions that say nothing about the account; real card ledgers are full of them. */
export const VAGUE_DESCRIPTIONS: readonly string[] = [
  'As agreed',
  'See receipt',
  'Team expense',
  'For the office',
  'Monthly',
  'Project',
  'Per email',
  'Urgent',
  'Receipt to follow',
  'Q order',
];

function account(
  name: string,
  [weight, median, spread]: readonly [weight: number, median: number, spread: number],
  costCentres: readonly string[],
  descriptions: readonly string[],
): PurchaseAccount {
  return { name, weight, median, spread, costCentres, descriptions };
}

const FIELD = PENCE_COST_CENTRE;

/** The 21 accounts of the sample company's chart that cards may be used for. */
export const PURCHASE_ACCOUNTS: readonly PurchaseAccount[] = [
  account(
    'Travel – rail',
    [11, 48, 0.8],
    ['3000 Sales', '2000 Product'],
    ['Train to client', 'Return to Leeds', 'Rail fare', 'Tube', 'Train London', 'Season ticket'],
  ),
  account(
    'Travel – air',
    [4, 165, 0.6],
    ['3000 Sales'],
    ['Flight to Dublin', 'Flights conference', 'Return flight', 'Seat and bag'],
  ),
  account(
    'Travel – taxi',
    [7, 17, 0.6],
    ['3000 Sales', '2100 Platform'],
    ['Taxi to station', 'Cab after late shift', 'Taxi to airport', 'Ride to client'],
  ),
  account(
    'Travel – parking and tolls',
    [4, 9, 0.6],
    [FIELD, '3000 Sales'],
    ['Parking', 'Parking at site', 'Toll', 'Congestion charge'],
  ),
  account(
    'Vehicle fuel',
    [8, 58, 0.4],
    [FIELD, '4200 Warehouse'],
    ['Diesel van 3', 'Fuel', 'Unleaded', 'Fuel site visit', 'Diesel'],
  ),
  account(
    'Hotels',
    [6, 112, 0.5],
    ['3000 Sales', FIELD],
    ['Hotel one night', 'Two nights Manchester', 'Room and breakfast', 'Overnight stay'],
  ),
  account(
    'Subsistence',
    [9, 9, 0.6],
    [FIELD, '4100 Customer care'],
    ['Lunch on site', 'Breakfast', 'Coffee and sandwich', 'Evening meal away', 'Lunch'],
  ),
  account(
    'Entertaining – clients',
    [4, 86, 0.7],
    ['3000 Sales', '3100 Marketing'],
    ['Dinner with client', 'Client lunch', 'Lunch with prospect', 'Drinks after demo'],
  ),
  account(
    'Staff welfare',
    [4, 52, 0.8],
    ['1100 People', '5000 Facilities'],
    ['Team lunch', 'Birthday cake', 'Leaving present', 'Fruit for kitchen', 'Milk and coffee'],
  ),
  account(
    'Stationery and office supplies',
    [7, 31, 0.8],
    ['5000 Facilities', '1000 Finance'],
    ['Paper and pens', 'Toner', 'Folders', 'Desk trays', 'Labels'],
  ),
  account(
    'IT – hardware',
    [6, 118, 1],
    ['2100 Platform', '2000 Product'],
    ['Monitor', 'Keyboard and mouse', 'USB-C dock', 'Laptop charger', 'Headset'],
  ),
  account(
    'IT – software',
    [7, 64, 1],
    ['2100 Platform', '2000 Product'],
    ['Licence', 'Annual plan', 'Seats', 'Hosting', 'Software subscription'],
  ),
  account(
    'Books and subscriptions',
    [3, 24, 0.6],
    ['2000 Product', '1000 Finance'],
    ['Handbook', 'Subscription magazine', 'Technical book', 'Newspaper'],
  ),
  account(
    'Training and conferences',
    [4, 265, 0.8],
    ['1100 People', '2000 Product'],
    ['Course fee', 'Conference ticket', 'Exam', 'Webinar', 'CPD'],
  ),
  account(
    'Postage and courier',
    [5, 12, 0.8],
    ['4200 Warehouse', '1000 Finance'],
    ['Parcel', 'Stamps', 'Special delivery', 'Courier to client'],
  ),
  account('Telephone and data', [4, 36, 0.6], [FIELD, '2100 Platform'], ['SIM', 'Mobile bill', 'Broadband', 'Roaming']),
  account(
    'Repairs and maintenance',
    [6, 43, 0.9],
    ['5000 Facilities', FIELD],
    ['Door hinge', 'Drill bits', 'Paint', 'Bulbs', 'Replacement lock', 'Fixings'],
  ),
  account(
    'Cleaning and hygiene',
    [3, 34, 0.7],
    ['5000 Facilities', '4200 Warehouse'],
    ['Window cleaning', 'Hand soap', 'Bin bags', 'Washroom'],
  ),
  account(
    'Advertising',
    [5, 210, 1],
    ['3100 Marketing'],
    ['Campaign', 'Sponsored posts', 'Leaflets', 'Banner print', 'Adverts'],
  ),
  account(
    'Professional fees',
    [2, 145, 0.9],
    ['1000 Finance', '1100 People'],
    ['Search fee', 'Filing fee', 'Membership', 'Background check'],
  ),
  account('Charitable giving', [1, 50, 0.7], ['1100 People'], ['Donation', 'Charity run', 'Sponsorship of staff']),
];
