import { type PlanRow, type Route, type RouteQuote, toRowKey } from '@retake/contracts';
import { toPrice, toWait } from '../chat/figures.ts';
import { routeNames, toRowName } from './change-text.ts';

interface RouteChoiceProps {
  row: PlanRow;
  /** Keeps the radio buttons of several cards apart. */
  name: string;
  isDisabled: boolean;
  onChange: (route: Route) => void;
}

/** The routes that a clip can take, each with price, wait and what is lost on it; and why the others are none. */
export function RouteChoice({ row, name, isDisabled, onChange }: RouteChoiceProps) {
  const { routes = [] } = row;
  const chosen = routes.find(({ route }) => route === row.route);
  if (chosen === undefined || !chosen.isPossible) return <p className="text-ink-3">{routeNames[row.route]}</p>;
  return (
    <details className="group text-ink-3">
      <summary className="w-fit cursor-pointer rounded-sm marker:text-ink-3 hover:text-ink">
        <span className="font-medium text-ink-2">{routeNames[row.route]}</span> · {toWait(row.waitMs)}
        <span className="sr-only">, routes of {toRowName(row)}</span>
        {row.route !== 'grade' && <span className="block pl-3.5 group-open:hidden">{chosen.loses}</span>}
      </summary>
      <fieldset className="mt-1.5 mb-1 flex flex-col gap-2" disabled={isDisabled}>
        <legend className="sr-only">Route of {toRowName(row)}</legend>
        {routes.map((quote) => (
          <RouteOption
            key={quote.route}
            quote={quote}
            name={`${name}-${toRowKey(row)}`}
            isChosen={quote.route === row.route}
            onChoose={() => onChange(quote.route)}
          />
        ))}
      </fieldset>
    </details>
  );
}

interface RouteOptionProps {
  quote: RouteQuote;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
}

function RouteOption({ quote, name, isChosen, onChoose }: RouteOptionProps) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        disabled={!quote.isPossible}
        onChange={onChoose}
        className="mt-0.5 size-3.5 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">
        <span className={quote.isPossible ? 'font-medium text-ink' : 'font-medium text-ink-3'}>
          {routeNames[quote.route]}
        </span>
        <span className="block">{quote.isPossible ? quote.loses : quote.reason}</span>
      </span>
      {quote.isPossible && (
        <span className="text-right text-ink-2">
          {toPrice(quote.priceMicros)}
          <span className="block text-ink-3">{toWait(quote.waitMs)}</span>
        </span>
      )}
    </label>
  );
}
