import { Alert, Button, Popconfirm, Space } from 'antd';
import type { BatchWire, StagedWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { JobProgress } from '../../parts/JobProgress';
import { Loading } from '../../parts/Loading';
import { useT } from '../../texts/TextsProvider';
import { DifferenceTable } from './DifferenceTable';
import { useBatchDeeds } from './useBatchDeeds';
import { useStaged } from './useStaged';

/** What an import that waits would change; a person takes it or throws it away. */
export function StagedBatch({ batch }: { batch: BatchWire }) {
  const t = useT();
  const { data, error, refetch } = useStaged(batch.id);
  return (
    <section className="staged">
      <h3>{t('web.data.staged')}</h3>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={3} />}
      {data !== undefined && (
        <>
          {data.changesNothing && <p>{t('web.data.staged.nothing')}</p>}
          <DifferenceTable changes={data.facts} />
          <Guards guards={data.guards} />
        </>
      )}
      {data !== undefined && <TakeButtons batch={batch.id} isGuarded={data.guards.length > 0} />}
    </section>
  );
}

/** Why it looks like a broken report rather than like news. */
function Guards({ guards }: { guards: StagedWire['guards'] }) {
  const t = useT();
  if (guards.length === 0) {
    return null;
  }

  const words = guards.map((guard) =>
    guard.column === null
      ? t('web.data.guard.rows', guard.file, guard.found ?? '', guard.expected ?? '')
      : t('web.data.guard.column', guard.file, guard.column, guard.found ?? '', guard.expected ?? ''),
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={t('web.data.guard')}
      description={
        <ul className="missing">
          {words.map((word, place) => (
            <li key={place}>{word}</li>
          ))}
        </ul>
      }
    />
  );
}

function TakeButtons({ batch, isGuarded }: { batch: number; isGuarded: boolean }) {
  const t = useT();
  const { take, discard, taking, isBusy } = useBatchDeeds(batch);
  if (taking !== null) {
    return <JobProgress job={taking} />;
  }

  const takeButton = (
    <Button type="primary" danger={isGuarded} loading={isBusy} {...(isGuarded ? {} : { onClick: take })}>
      {t('web.data.take')}
    </Button>
  );
  return (
    <Space wrap>
      {isGuarded ? (
        <Popconfirm
          title={t('web.data.guard.sure')}
          okText={t('web.data.take')}
          cancelText={t('web.cancel')}
          onConfirm={take}
        >
          {takeButton}
        </Popconfirm>
      ) : (
        takeButton
      )}
      <Popconfirm
        title={t('web.data.discard.sure')}
        okText={t('web.data.discard')}
        cancelText={t('web.cancel')}
        onConfirm={discard}
      >
        <Button loading={isBusy}>{t('web.data.discard')}</Button>
      </Popconfirm>
    </Space>
  );
}
