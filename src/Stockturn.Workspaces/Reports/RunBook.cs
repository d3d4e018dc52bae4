using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>A finding with the line of its SKU.</summary>
/// <param name="Key">Which line: stable from run to run.</param>
/// <param name="Finding">The finding as people have marked it, without its working.</param>
/// <param name="Sku">The SKU.</param>
public sealed record FindingLine(FindingKey Key, Finding Finding, SkuLine Sku);

/// <summary>A kept run held in memory, for a face that answers many questions of it. It gathers and keeps; it computes no figure.</summary>
public sealed class RunBook
{
    const int RememberedMax = 128;
    const string FeeStepRule = "fee_step";
    const string NoMarks = "";

    readonly Workspace workspace;
    readonly ConcurrentDictionary<(Type, string, object), Lazy<object>> remembered = new();
    readonly FrozenDictionary<string, SkuLine> bySku;
    readonly ImmutableArray<Finding> findings;
    readonly Lazy<ImmutableArray<FindingChange>> changes;
    readonly Lazy<WholeSums?> whole;
    readonly Lazy<OrderedRows<SkuFeeComparison>> feeChecks;
    readonly Lazy<ClaimList> claims;
    readonly Lazy<ReturnList> returns;
    readonly Lazy<VisitList> visits;
    readonly Lazy<OrderedRows<SkuTransit>> onTheWay;
    readonly Lazy<OrderedRows<SupplierCard>> suppliers;
    readonly Lazy<OrderedRows<PromotionRow>> promotions;
    readonly Lazy<ImmutableArray<PlannedLine>> needs;
    readonly Lazy<TestStockLimit?> testLimit;
    (PlanAssumptions Assumed, Lazy<ImmutableArray<PlannedLine>> Needs)? assumedNeeds;
    readonly Lazy<TransferList> transferPlan;
    readonly Lazy<OrderedRows<TransferLine>> transfers;
    readonly Lazy<MerchantSkus> merchantSkus;
    readonly Lazy<ServingList> serving;
    readonly Lazy<(RunInfo, RunWhole)?> weeksBefore;
    readonly Lock gate = new();
    (string Version, OrderedRows<FindingLine> Lines)? marked;
    (string Version, Dictionary<PlanLineId, PlanDecision> Decisions)? decided;

    RunBook(Workspace workspace, OpenRun run)
    {
        this.workspace = workspace;
        Run = run;
        Skus = [.. run.Lines()];
        bySku = Skus.ToFrozenDictionary(line => line.Master.Sku, StringComparer.Ordinal);
        // A working is read when it is asked for, but for the fee steps, which the first page adds up.
        findings = [.. run.FindingsWithWorkingOf(FeeStepRule)];
        Stock = new OrderedRows<StockLine>(StockList.Of(Skus, run), StockList.Orders);
        Health = HealthCheck.Of(run, Skus);
        weeksBefore = new(run.WeeksBefore);
        changes = new(run.Changes);
        feeChecks = new(() => new OrderedRows<SkuFeeComparison>(MoneyReports.Fees(run), FeeCheckList.Orders));
        claims = new(() => ClaimList.Of(workspace, run));
        visits = new(() => VisitList.Of(run));
        returns = new(() => ReturnList.Of(workspace, run));
        onTheWay = new(() => new OrderedRows<SkuTransit>(TransitList.Of(run), OnTheWayList.Orders));
        suppliers = new(() => new OrderedRows<SupplierCard>(SupplierReport.Of(run), SupplierList.Orders));
        promotions = new(() => new OrderedRows<PromotionRow>(PromotionReport.Of(run), PromotionList.Orders));
        needs = new(() => PlanStock.Needs(run));
        testLimit = new(() => TestStock.LimitOf(run.Turn.Policy, () => Skus));
        transferPlan = new(() => PlanTransfers.Of(run, plans: () => Plans));
        transfers = new(() => new OrderedRows<TransferLine>(transferPlan.Value.Lines, TransferRows.Orders(run.Info.Network)));
        merchantSkus = new(() => MerchantSkus.Of(workspace, run));
        serving = new(() => PlanServing.Of(run));
        whole = new(() => MeasurementBook.Group(Skus.Select(run.Cells), MeasureGrouping.Total) is [var total, ..] ? total.Measurement.Whole : null);
    }

    /// <summary>The run.</summary>
    public OpenRun Run { get; }

    /// <summary>The line of every SKU, in ordinal order.</summary>
    public ImmutableArray<SkuLine> Skus { get; }

    /// <summary>The stock of every SKU by warehouse.</summary>
    public OrderedRows<StockLine> Stock { get; }

    /// <summary>The first look at the whole.</summary>
    public HealthCheck Health { get; }

    /// <summary>Fees charged against the dated table, the largest difference first; worked out when first asked for.</summary>
    public ImmutableArray<SkuFeeComparison> FeeChecks => feeChecks.Value.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<SkuFeeComparison> OrderedFeeChecks => feeChecks.Value;

    /// <summary>What can be claimed from platforms and carriers; worked out when first asked for.</summary>
    public ClaimList Claims => claims.Value;

    /// <summary>What came back in 365 days, graded; worked out when first asked for.</summary>
    public ReturnList Returns => returns.Value;

    /// <summary>What the visits of every SKU say; worked out when first asked for.</summary>
    public VisitList Visits => visits.Value;

    /// <summary>What is on the way, the latest first; worked out when first asked for.</summary>
    public ImmutableArray<SkuTransit> OnTheWay => onTheWay.Value.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<SkuTransit> OrderedOnTheWay => onTheWay.Value;

    /// <summary>The card of every supplier, most money in open orders first; worked out when first asked for.</summary>
    public ImmutableArray<SupplierCard> Suppliers => suppliers.Value.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<SupplierCard> OrderedSuppliers => suppliers.Value;

    /// <summary>The promotions ahead or under way, the first to act on first; worked out when first asked for.</summary>
    public ImmutableArray<PromotionRow> Promotions => promotions.Value.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<PromotionRow> OrderedPromotions => promotions.Value;

    /// <summary>What to order of every SKU that sells, the most urgent first; worked out when first asked for.</summary>
    public ImmutableArray<PlannedLine> Plans => OrderedPlans.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<PlannedLine> OrderedPlans => PlansUnder(PlanAssumptions.None);

    /// <summary>The open orders to speak with suppliers of, what frees most money first.</summary>
    public ImmutableArray<AdvisedOrder> AdvisedOrders => OrderedAdvisedOrders.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<AdvisedOrder> OrderedAdvisedOrders =>
        Remember("advised orders", () => new OrderedRows<AdvisedOrder>(AdvisedOrderRows.Of(Plans), AdvisedOrderRows.Orders));

    /// <summary>What to order under other assumptions; what findings refuse is asked anew when people mark them.</summary>
    public OrderedRows<PlannedLine> PlansUnder(PlanAssumptions assumed) =>
        Remember(("plans", assumed.IsNone), () => new AssumedPlans()).Of(assumed, () => new OrderedRows<PlannedLine>(
            PlanStock.Refused(NeedsUnder(assumed), Findings.Select(line => line.Finding), testLimit.Value), PlanList.Orders));

    // Of other assumptions only the last ones asked for are kept.
    ImmutableArray<PlannedLine> NeedsUnder(PlanAssumptions assumed)
    {
        if (assumed.IsNone)
        {
            return needs.Value;
        }

        Lazy<ImmutableArray<PlannedLine>> asked;
        lock (gate)
        {
            if (assumedNeeds is not { } known || known.Assumed != assumed)
            {
                known = (assumed, new(() => PlanStock.Needs(Run, assumed)));
                assumedNeeds = known;
            }

            asked = known.Needs;
        }

        return asked.Value;
    }

    // The plans of the last assumptions asked for.
    sealed class AssumedPlans
    {
        readonly Lock one = new();
        (PlanAssumptions Assumed, OrderedRows<PlannedLine> Plans)? last;

        public OrderedRows<PlannedLine> Of(PlanAssumptions assumed, Func<OrderedRows<PlannedLine>> make)
        {
            lock (one)
            {
                if (last is not { } known || known.Assumed != assumed)
                {
                    known = (assumed, make());
                    last = known;
                }

                return known.Plans;
            }
        }
    }

    /// <summary>The coming 13 weeks of cash; worked out anew when people decide of the plans or mark findings.</summary>
    public PlannedCash Cash => Remember(("cash", new PlanDecisions(workspace.Db).Version()), () => PlanCash.Of(workspace, Run, Plans));

    /// <summary>What to move between warehouses, what gains most first; worked out when first asked for.</summary>
    public TransferList Transfers => transferPlan.Value;

    /// <summary>The same in every order.</summary>
    public OrderedRows<TransferLine> OrderedTransfers => transfers.Value;

    /// <summary>What to move when all moves together may cost so much; null for no limit.</summary>
    public TransferList TransfersWithin(decimal? budget) => budget is { } money
        ? RememberMeasured(("transfers", money), () => PlanTransfers.Of(Run, money, () => Plans))
        : Transfers;

    /// <summary>The same in every order.</summary>
    public OrderedRows<TransferLine> OrderedTransfersWithin(decimal? budget) => budget is { } money
        ? RememberMeasured(
            ("transfers", money), () => new OrderedRows<TransferLine>(TransfersWithin(money).Lines, TransferRows.Orders(Run.Info.Network)))
        : OrderedTransfers;

    /// <summary>What marketplaces call the SKUs; read when first asked for.</summary>
    public MerchantSkus MerchantSkus => merchantSkus.Value;

    /// <summary>How everything ships, what leaves first first; asked anew when people mark findings or decide of the plans.</summary>
    public OrderedRows<ShippingLine> Shipping =>
        RememberDecided("shipping", () => new OrderedRows<ShippingLine>(ShippingPlan.Lines, ShippingRows.Orders(Run.Info.Network)));

    /// <summary>The same with the containers.</summary>
    public ShippingList ShippingPlan =>
        RememberDecided("shipping", () => PlanShipping.Of(Run, Plans, Transfers, PlanDecisions.Values));

    /// <summary>Room of places by storage type, and what waits for it.</summary>
    public CapacityList Capacity => ShippingPlan.Capacity;

    /// <summary>What is to go of a SKU and waits for room; nothing where nobody tells a limit.</summary>
    public IEnumerable<ShippingLine> WaitingFor(string sku) =>
        Run.Info.Network.StorageRooms.IsEmpty && Run.Turn.Policy.Plans.Capacities.IsEmpty ? []
        : RememberDecided("waiting", () => Shipping.Rows.Where(line => !line.Waits.IsEmpty).ToLookup(line => line.Master.Sku))[sku];

    /// <summary>Which warehouse serves which region; worked out when first asked for.</summary>
    public ServingList Serving => serving.Value;

    /// <summary>The findings of the next steps of fees, with their working.</summary>
    public IEnumerable<Finding> FeeStepFindings => findings.Where(finding => !finding.Working.IsEmpty);

    /// <summary>Every finding as people have marked it, by SKU, the primary one first.</summary>
    public ImmutableArray<FindingLine> Findings => OrderedFindings.Rows;

    /// <summary>The same in every order.</summary>
    public OrderedRows<FindingLine> OrderedFindings
    {
        get
        {
            var version = Marks.Version();
            lock (gate)
            {
                if (marked is { } known && known.Version == version)
                {
                    return known.Lines;
                }

                var said = new MarkedFindings(Marks.Standing(), Run.Info.Network, Run.Info.AsOf);
                ImmutableArray<FindingLine> lines =
                    [.. findings.Where(finding => bySku.ContainsKey(finding.Sku)).Select(finding => Told(finding, said))];

                // A mark changes the state of a line, and nothing else a list is put in order by.
                var list = marked?.Lines.With(lines, changed: "state") ?? new OrderedRows<FindingLine>(lines, FindingList.Orders);
                marked = (version, list);
                return list;
            }
        }
    }

    /// <summary>A finding of this or an earlier run, of a SKU this run knows, as people have marked it.</summary>
    public FindingLine Told(Finding finding) =>
        Told(finding, new MarkedFindings(Marks.Standing(), Run.Info.Network, Run.Info.AsOf));

    /// <summary>The newest run of a day four weeks or more before, and what it came to; null without one.</summary>
    public (RunInfo Run, RunWhole Whole)? WeeksBefore => weeksBefore.Value;

    /// <summary>All SKUs together: what shares are taken of.</summary>
    public WholeSums? Whole => whole.Value;

    /// <summary>What changed since the run before, line by line; none for the first run.</summary>
    public ImmutableArray<FindingChange> Changes => changes.Value;

    /// <summary>Groups of the SKUs meant, over the last 365 days; no mark of a finding changes them.</summary>
    public IReadOnlyList<MeasuredGroup> Groups(MeasureGrouping by, SkuChoice choice) => RememberMeasured<IReadOnlyList<MeasuredGroup>>(
        (by, choice), () => MeasurementBook.Group(Skus.Where(choice.Has).Select(Run.Cells), by));

    /// <summary>What was made of the run for a question, made once; forgotten when people mark findings anew.</summary>
    public T Remember<T>(object question, Func<T> make)
        where T : class => Remember(Marks.Version(), question, make);

    // Forgotten too when people decide of the plans.
    T RememberDecided<T>(string question, Func<T> make)
        where T : class => Remember((question, new PlanDecisions(workspace.Db).Version()), make);

    /// <summary>The same of a question whose answer no mark changes.</summary>
    public T RememberMeasured<T>(object question, Func<T> make)
        where T : class => Remember(NoMarks, question, make);

    T Remember<T>(string marks, object question, Func<T> make)
        where T : class
    {
        if (remembered.Count > RememberedMax)
        {
            remembered.Clear();
        }

        return (T)remembered.GetOrAdd((typeof(T), marks, question), _ => new Lazy<object>(make)).Value;
    }

    /// <summary>Reads decisions against the plans of the run.</summary>
    public DecidePlans Deciding => new(Run.Info, kind => kind switch
    {
        PlanLineKind.Order => Plans.Select(OfferedLine.Of),
        PlanLineKind.Move => Transfers.Lines.Select(line => OfferedLine.Of(line, Run.Info.Network)),
        _ => AdvisedOrders.Select(OfferedLine.Of),
    });

    /// <summary>What was decided of a line; null where nothing stands.</summary>
    public PlanDecision? Decided(PlanLineId line) => PlanDecisions.GetValueOrDefault(line);

    /// <summary>What people decided of lines of the plans, as it stands on the day of the run.</summary>
    public IReadOnlyDictionary<PlanLineId, PlanDecision> PlanDecisions
    {
        get
        {
            var kept = new PlanDecisions(workspace.Db);
            var version = kept.Version();
            lock (gate)
            {
                if (decided is not { } known || known.Version != version)
                {
                    known = (version, kept.Standing(Run.Info.AsOf).ToDictionary(one => one.Line));
                    decided = known;
                }

                return known.Decisions;
            }
        }
    }

    FindingMarks Marks => new(workspace.Db);

    FindingLine Told(Finding finding, MarkedFindings said) => new(said.KeyOf(finding), said.Of(finding), bySku[finding.Sku]);

    /// <summary>The line of a SKU, or null.</summary>
    public SkuLine? Line(string sku) => bySku.GetValueOrDefault(sku);

    /// <summary>Opens a run of a workspace, or the newest.</summary>
    public static Outcome<RunBook> Open(Workspace workspace)
    {
        var opened = OpenRun.Latest(workspace);
        return opened.Value is { } run ? new RunBook(workspace, run) : opened.Refusal!;
    }
}
