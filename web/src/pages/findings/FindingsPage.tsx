import { Segmented } from 'antd';
import { useAddress } from '../../parts/useAddress';
import { usePlace } from '../../shell/usePlace';
import { useT } from '../../texts/TextsProvider';
import { ChangesList } from './ChangesList';
import { FindingsList } from './FindingsList';
import { FindingSheet } from './FindingSheet';

const tabParam = 'tab';

/** What is stuck and why; what is to be done about each line; what changed since the last run. */
export default function FindingsPage() {
  const t = useT();
  const here = usePlace();
  const [params, change] = useAddress();
  const isChanges = params.get(tabParam) === 'changes';
  return (
    <>
      <header className="page-head">
        <h1>{t(`web.nav.${here?.noun ?? 'findings'}`)}</h1>
        <FindingSheet />
        <Segmented<string>
          aria-label={t('web.findings.tabs')}
          value={isChanges ? 'changes' : 'all'}
          options={[
            { value: 'all', label: t('web.findings.all') },
            { value: 'changes', label: t('web.findings.changes') },
          ]}
          onChange={(tab) => change(() => new URLSearchParams(tab === 'changes' ? { [tabParam]: tab } : {}))}
        />
      </header>
      {isChanges ? <ChangesList /> : <FindingsList />}
    </>
  );
}
