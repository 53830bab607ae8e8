/** What a value is expected to be. */
export interface Forecast {
  readonly mean: number;
  /** Half the width of the interval around the mean; ∞ while too little is known. */
  readonly within: number;
}

/** How good forecasts were that were made before their values were known; NaN before any. */
export interface ForecastFigures {
  readonly values: number;
  /** Mean absolute errors of late: of the forecast, of the last value known when asked, of the mean until then. */
  readonly error: number;
  readonly lastValueError: number;
  readonly meanError: number;
  /** Of the values whose interval was bounded, the share that was in it. */
  readonly covered: number;
}

/** Sums over values that are known by now. */
export interface ForecastSums {
  readonly values: number;
  /** Of absolute errors: of the forecasts, of the last value known when asked, of the mean until then. */
  readonly error: number;
  readonly lastValueError: number;
  readonly meanError: number;
  /** Values whose interval was bounded, and those of them that were in it. */
  readonly bounded: number;
  readonly covered: number;
  /** How often a tree was replaced, since what it had learned no longer held. */
  readonly drifts: number;
}
