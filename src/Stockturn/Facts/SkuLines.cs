using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>The rows of one kind of fact of the SKU at hand.</summary>
delegate SkuRows RowsOfKind(FactKind kind);

/// <summary>Turns the rows of one SKU into its typed lists, each sorted by day and then by the order of import.</summary>
sealed class SkuLines
{
    readonly FactSet facts;
    readonly NetworkMap map;
    readonly Authority authority;
    readonly MoneyAuthority feeAuthority;
    readonly MoneyAuthority cashAuthority;
    readonly DateOnly asOf;
    readonly ShipmentCosts shipments;
    readonly MovementAssembly movements;
    readonly short[] storeWarehouses;
    readonly AccountAdvertising charged;
    readonly AdvertisingAssembly advertising;
    readonly SaleTaxes taxes;
    readonly PooledStock pools;
    readonly OrderMoney orderFees;
    readonly OrderMoney orderCash;
    readonly ImportCharges imports;
    readonly Func<string, string?> skuOf;

    public SkuLines(
        FactSet facts, NetworkMap map, (Authority Authority, SkuResolution Resolution) known, FactSettings settings, DateOnly asOf)
    {
        var authority = known.Authority;
        skuOf = known.Resolution.Find;
        this.facts = facts;
        this.map = map;
        this.authority = authority;
        this.asOf = asOf;
        feeAuthority = new MoneyAuthority(facts, MoneyColumns.Fees);
        cashAuthority = new MoneyAuthority(facts, MoneyColumns.Cash);
        pools = new PooledStock(facts, map, asOf);
        orderFees = new OrderMoney(facts, OrderMoneyColumns.Fees, (feeAuthority, authority), asOf);
        orderCash = new OrderMoney(facts, OrderMoneyColumns.Cash, (cashAuthority, authority), asOf);
        charged = new AccountAdvertising(facts, feeAuthority, asOf);
        advertising = new AdvertisingAssembly(facts, map, authority, charged, asOf);
        taxes = new SaleTaxes(facts.Terms, new OutputTaxes(settings, map.Network.Stores));
        imports = new ImportCharges(settings, map.Network);
        shipments = new ShipmentCosts(facts, map, settings.FreightBasis);
        movements = new MovementAssembly(facts, map, authority, asOf);
        storeWarehouses =
        [
            .. map.Network.Stores.Select(store => settings.StoreWarehouses.TryGetValue(store.Code, out var code)
                ? (short)map.Network.Warehouses.ToList().FindIndex(warehouse => warehouse.Code == code)
                : (short)-1),
        ];
    }

    /// <summary>The first day an account was charged for advertising no report tells of; null without any.</summary>
    public DateOnly? FirstAccountAdvertising => charged.FirstDay;

    /// <summary>Everything of one SKU.</summary>
    public SkuFacts Assemble(SkuMaster master, RowsOfKind rowsOf)
    {
        var fees = Fees(rowsOf(FeeFact.Kind), rowsOf(SaleFact.Kind));
        var told = new SkuFacts(master)
        {
            Sales = Sales(rowsOf(SaleFact.Kind), master.Category),
            Snapshots = SnapshotAssembly.Assemble(facts, map, rowsOf(SnapshotFact.Kind)),
            Returns = Returns(rowsOf(ReturnFact.Kind)),
            Purchases = Purchases(rowsOf(PurchaseFact.Kind)),
            Shipments = shipments.Lines(rowsOf(ShipmentFact.Kind), asOf),
            Fees = fees,
            Cash = Cash(rowsOf(CashFact.Kind), rowsOf(SaleFact.Kind)),
            Ages = Ages(rowsOf(AgeFact.Kind)),
            Listings = Listings(rowsOf(ListingFact.Kind)),
            Prices = Prices(rowsOf(PriceFact.Kind)),
            Promotions = PromotionAssembly.Assemble(rowsOf(PromotionFact.Kind), facts.Terms, map, asOf),
            Advertising = advertising.Assemble(rowsOf(AdvertisingFact.Kind), rowsOf(SaleFact.Kind), fees),
            Traffic = TrafficAssembly.Assemble(rowsOf(TrafficFact.Kind), map, authority, asOf),
            Ratings = Ratings(rowsOf(RatingFact.Kind)),
            DemandChoices = DemandChoices(rowsOf(DemandChoiceFact.Kind)),
            Launch = LaunchAssembly.Assemble(rowsOf(LaunchPlanFact.Kind), facts.Terms, map, skuOf),
            PriceBreaks = PriceBreakLine.Of(rowsOf(PriceBreakFact.Kind), facts.Terms, map),
            Pooled = pools.Of(rowsOf(PooledFact.Kind)),
        };

        told = told with { Shipments = imports.Tell(told) };
        var moved = movements.Assemble(told, rowsOf(MovementFact.Kind));
        return told with { Movements = moved, Purchases = ReceiptDays.Tell(told.Purchases, moved) };
    }

    /// <summary>What a SKU sold; cancelled lines and those that are no demand are out.</summary>
    public SkuSales Sold(SkuMaster master, RowsOfKind rowsOf)
    {
        var promotions = PromotionAssembly.Assemble(rowsOf(PromotionFact.Kind), facts.Terms, map, asOf);
        var prices = new OrderedPrices(asOf);
        var sold = new SoldLines(map, authority.About(SaleFact.Kind), asOf).Of(rowsOf(SaleFact.Kind), promotions, prices);
        return new SkuSales(master.Category, sold, promotions)
        {
            Season = master.Season,
            Sku = master.Sku,
            Launch = LaunchAssembly.Assemble(rowsOf(LaunchPlanFact.Kind), facts.Terms, map, skuOf),
            Prices = prices.ToPoints(Prices(rowsOf(PriceFact.Kind))),
        };
    }

    SaleLine[] Sales(SkuRows told, string? category)
    {
        var columns = told.Columns;
        var lines = new SaleLine[told.Rows.Length];
        var count = 0;
        var belief = authority.About(SaleFact.Kind);
        foreach (var row in told.Rows)
        {
            if (!belief.Holds(columns.At(row, SaleFact.Store), columns.Sources[row]))
            {
                continue;
            }

            var day = columns.Day(row, SaleFact.Day) ?? asOf;
            var store = map.StoreOf(columns.At(row, SaleFact.Store));
            var warehouse = map.WarehouseOf(columns.At(row, SaleFact.Warehouse));
            lines[count++] = new SaleLine(
                day,
                columns.Day(row, SaleFact.ShipDay) ?? day,
                store,
                warehouse >= 0 || store < 0 ? warehouse : storeWarehouses[store],
                told.Units(row, SaleFact.Units),
                columns.At(row, SaleFact.Gross),
                Known(columns.At(row, SaleFact.Discount)),
                Known(columns.At(row, SaleFact.Refund)),
                map.CurrencyOf(columns.At(row, SaleFact.Currency)),
                (SaleStatus)Known(columns.At(row, SaleFact.Status)),
                (DemandClass)Known(columns.At(row, SaleFact.DemandClass)),
                columns.At(row, SaleFact.Order),
                taxes.Inside(columns, row, new(day, store, category)),
                Known(columns.At(row, SaleFact.Buyer)));
        }

        return DayOrder.Of(count == lines.Length ? lines : lines[..count], (in line) => line.Day);
    }

    ReturnLine[] Returns(SkuRows told)
    {
        var columns = told.Columns;
        var lines = new List<ReturnLine>(told.Rows.Length);
        var belief = authority.About(ReturnFact.Kind);
        foreach (var row in told.Rows)
        {
            if (!belief.Holds(columns.At(row, ReturnFact.Store), columns.Sources[row]))
            {
                continue;
            }

            lines.Add(new ReturnLine(
                columns.Day(row, ReturnFact.Day) ?? asOf,
                map.StoreOf(columns.At(row, ReturnFact.Store)),
                map.WarehouseOf(columns.At(row, ReturnFact.Warehouse)),
                told.Units(row, ReturnFact.Quantity),
                columns.Has(row, ReturnFact.Resalable) ? columns.At(row, ReturnFact.Resalable) != 0 : null,
                facts.Terms.TextOf(columns.At(row, ReturnFact.Reason)),
                columns.At(row, ReturnFact.Order)));
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    PurchaseLine[] Purchases(SkuRows told)
    {
        var columns = told.Columns;
        var lines = new List<PurchaseLine>(told.Rows.Length);
        var documents = new BelievedDocuments(facts, told, PurchaseFact.Order);
        foreach (var row in told.Rows)
        {
            if (!documents.Believes(row) || documents.Day(row, PurchaseFact.OrderedDay) > asOf)
            {
                continue;
            }

            // A price comes with its currency.
            var priced = documents.OfDocument(row, PurchaseFact.UnitPrice);
            var received = documents.Day(row, PurchaseFact.ReceivedDay);
            var status = documents.Text(row, PurchaseFact.Status) ?? "";
            lines.Add(new PurchaseLine(
                documents.Text(row, PurchaseFact.Order) ?? "",
                documents.Text(row, PurchaseFact.Supplier),
                map.WarehouseOf(documents.At(row, PurchaseFact.Warehouse)),
                documents.Day(row, PurchaseFact.OrderedDay),
                documents.Day(row, PurchaseFact.ExpectedDay),
                received <= asOf ? received : null,
                documents.Units(row, PurchaseFact.Ordered),
                documents.Units(row, PurchaseFact.Received),
                columns.Amount(priced, PurchaseFact.UnitPrice),
                map.CurrencyOf(columns.At(priced, PurchaseFact.Currency)),
                status.Contains("cancel", StringComparison.OrdinalIgnoreCase) || status.Contains("作废") || status.Contains("取消"))
            {
                IsToInvoice = status == PurchaseLine.Invoiced,
                IsClosed = status == PurchaseLine.Closed,
                Terms = documents.Text(row, PurchaseFact.Terms),
                Paid = columns.Amount(documents.OfLine(row, PurchaseFact.Paid), PurchaseFact.Paid),
            });
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.OrderedDay ?? DateOnly.MinValue);
    }

    FeeLine[] Fees(SkuRows told, SkuRows sold)
    {
        var columns = told.Columns;
        var lines = new List<FeeLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (feeAuthority.Believes(columns, row))
            {
                var units = columns.Has(row, FeeFact.Quantity) ? told.Units(row, FeeFact.Quantity) : Quantity.Zero;
                lines.Add(FeeOf(columns, row, columns.Amount(row, FeeFact.Amount) ?? 0m) with { Quantity = units });
            }
        }

        foreach (var share in orderFees.Of(sold.Rows))
        {
            lines.Add(FeeOf(columns, share.Row, Money.FromStored(share.Amount)));
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    FeeLine FeeOf(FactColumns columns, int row, decimal amount) => new(
        columns.Day(row, FeeFact.Day) ?? asOf,
        map.StoreOf(columns.At(row, FeeFact.Store)),
        map.WarehouseOf(columns.At(row, FeeFact.Warehouse)),
        facts.Terms.TextOf(columns.At(row, FeeFact.Type)) ?? "other",
        amount,
        map.CurrencyOf(columns.At(row, FeeFact.Currency)),
        columns.Has(row, FeeFact.PerUnit) && columns.At(row, FeeFact.PerUnit) != 0,
        columns.Has(row, FeeFact.Estimated) && columns.At(row, FeeFact.Estimated) != 0,
        Quantity.Zero,
        facts.Sources[columns.Sources[row]].Code,
        columns.Has(row, FeeFact.Settlement))
    {
        Destination = facts.Terms.TextOf(columns.At(row, FeeFact.Destination)),
    };

    CashLine[] Cash(SkuRows told, SkuRows sold)
    {
        var columns = told.Columns;
        var lines = new List<CashLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (cashAuthority.Believes(columns, row))
            {
                var units = columns.Has(row, CashFact.Quantity) ? told.Units(row, CashFact.Quantity) : Quantity.Zero;
                lines.Add(CashOf(columns, row, columns.Amount(row, CashFact.Amount) ?? 0m) with { Quantity = units });
            }
        }

        foreach (var share in orderCash.Of(sold.Rows))
        {
            lines.Add(CashOf(columns, share.Row, Money.FromStored(share.Amount)));
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    CashLine CashOf(FactColumns columns, int row, decimal amount) => new(
        columns.Day(row, CashFact.Day) ?? asOf,
        map.StoreOf(columns.At(row, CashFact.Store)),
        facts.Terms.TextOf(columns.At(row, CashFact.Type)) ?? "other",
        amount,
        map.CurrencyOf(columns.At(row, CashFact.Currency)),
        Quantity.Zero,
        columns.At(row, CashFact.Order));

    AgeLine[] Ages(SkuRows told)
    {
        var columns = told.Columns;
        var lines = new List<AgeLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (!authority.Believes(AgeFact.Kind, columns.At(row, AgeFact.Warehouse), columns.Sources[row]))
            {
                continue;
            }

            lines.Add(new AgeLine(
                columns.Day(row, AgeFact.Day) ?? asOf,
                map.WarehouseOf(columns.At(row, AgeFact.Warehouse)),
                (int)columns.At(row, AgeFact.FromDays),
                columns.Has(row, AgeFact.ToDays) ? (int)columns.At(row, AgeFact.ToDays) : null,
                told.Units(row, AgeFact.Quantity)));
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    ListingLine[] Listings(SkuRows told)
    {
        var columns = told.Columns;
        var lines = new List<ListingLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            lines.Add(new ListingLine(
                map.StoreOf(columns.At(row, ListingFact.Store)),
                facts.Terms.TextOf(columns.At(row, ListingFact.Status)),
                columns.Amount(row, ListingFact.Price),
                map.CurrencyOf(columns.At(row, ListingFact.Currency)),
                columns.Day(row, ListingFact.OpenedDay),
                columns.Day(row, ListingFact.ClosedDay),
                facts.Terms.TextOf(columns.At(row, ListingFact.Fulfilment))));
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.OpenedDay ?? DateOnly.MinValue);
    }

    PricePoint[] Prices(SkuRows told)
    {
        var columns = told.Columns;
        var lines = new List<PricePoint>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (columns.Amount(row, PriceFact.Price) is { } price)
            {
                lines.Add(new PricePoint(
                    columns.Day(row, PriceFact.Day) ?? asOf,
                    map.StoreOf(columns.At(row, PriceFact.Store)),
                    price,
                    columns.Amount(row, PriceFact.SalePrice),
                    map.CurrencyOf(columns.At(row, PriceFact.Currency))));
            }
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    DemandChoice[] DemandChoices(SkuRows told)
    {
        var columns = told.Columns;
        var choices = new List<DemandChoice>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            choices.Add(new DemandChoice(
                columns.Day(row, DemandChoiceFact.Day) ?? asOf,
                columns.Day(row, DemandChoiceFact.Until),
                map.WarehouseOf(columns.At(row, DemandChoiceFact.Warehouse)),
                (DemandFigure)columns.At(row, DemandChoiceFact.Choice),
                columns.Number(row, DemandChoiceFact.UnitsPerDay))
            {
                Reason = facts.Terms.TextOf(columns.At(row, DemandChoiceFact.Reason)),
                Person = facts.Terms.TextOf(columns.At(row, DemandChoiceFact.Person)),
            });
        }

        return DayOrder.Of(choices.ToArray(), (in choice) => choice.From);
    }

    RatingLine[] Ratings(SkuRows told)
    {
        var columns = told.Columns;
        var lines = new List<RatingLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (columns.Number(row, RatingFact.Rating) is { } rating)
            {
                lines.Add(new RatingLine(
                    columns.Day(row, RatingFact.Day) ?? asOf,
                    map.StoreOf(columns.At(row, RatingFact.Store)),
                    rating,
                    Known(columns.At(row, RatingFact.Reviews))));
            }
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    internal static long Known(long value) => value == FactKind.Missing ? 0 : value;
}
