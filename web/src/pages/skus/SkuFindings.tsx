import type { FindingDetailWire } from '../../api/wire';
import { DayText, Money } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { RuleText, SeverityBadge, StateText } from '../findings/FindingTags';
import { MarkButtons } from '../findings/MarkButtons';
import { Working } from '../findings/Working';

/** What is wrong with the stock of a SKU, with the working of each rule; the one that leads comes first. */
export function SkuFindings({ findings }: { findings: readonly FindingDetailWire[] }) {
  const t = useT();
  const formats = useFormats();
  const nameOf = useWarehouseNames();
  return (
    <Panel title={t('web.nav.findings')}>
      {findings.length === 0 && <p className="soft plain">{t('web.sku.nofindings')}</p>}
      {findings.map(({ finding, working }) => (
        <details key={finding.id} className="sku-finding" open={finding.isPrimary}>
          <summary>
            <RuleText finding={finding} />
            <span>{nameOf(finding.warehouse)}</span>
            <span className="number">{formats.figure(finding.units, 'Units')}</span>
            <Money value={finding.value} />
            <SeverityBadge severity={finding.severity} />
            <StateText finding={finding} />
            {finding.actBy != null && (
              <span>
                {titled(t('column.actby'))} <DayText day={finding.actBy} />
              </span>
            )}
          </summary>
          <Working lines={working} />
          <MarkButtons ids={[finding.id]} />
        </details>
      ))}
    </Panel>
  );
}
