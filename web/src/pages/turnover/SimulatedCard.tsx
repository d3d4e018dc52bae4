import type { SimulatedFigureWire } from '../../api/wire';
import { Figure } from '../../parts/Figure';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

interface SimulatedCardProps {
  lead: SimulatedFigureWire;
  also: SimulatedFigureWire | undefined;
}

/** A figure of the simulation; how it was worked out opens below it. */
export function SimulatedCard({ lead, also }: SimulatedCardProps) {
  const t = useT();
  const shown = also === undefined ? [lead] : [lead, also];
  return (
    <section className="simulated" data-code={lead.figure.code}>
      <h3 className="figure-card-title soft">{titled(lead.title)}</h3>
      <div className="figure-card-lead">
        <Figure figure={lead.figure} of={null} title={lead.title} />
      </div>
      {also !== undefined && (
        <div className="figure-card-also">
          <span className="soft">{titled(also.title)}</span>
          <Figure figure={also.figure} of={null} title={also.title} />
        </div>
      )}
      <details>
        <summary>
          {t('web.simulator.working')}
          <span className="only-read"> {lead.title}</span>
        </summary>
        {shown.map((one) => (
          <Working key={one.figure.code} of={one} isTitled={one !== lead} />
        ))}
      </details>
    </section>
  );
}

function Working({ of: { title, formula, inputs }, isTitled }: { of: SimulatedFigureWire; isTitled: boolean }) {
  return (
    <>
      {isTitled && <p className="soft">{titled(title)}</p>}
      <p className="formula small">{formula}</p>
      <dl className="simulated-inputs">
        {inputs.map((input) => (
          <div key={input.name}>
            <dt className="soft">{titled(input.name)}</dt>
            <dd>
              <Figure figure={input.figure} of={null} title={input.name} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
