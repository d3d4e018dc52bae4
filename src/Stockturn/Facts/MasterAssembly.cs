using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Puts the descriptions of a SKU together from all sources: each attribute from the most trusted source that has it.</summary>
static class MasterAssembly
{
    /// <summary>The description of a SKU.</summary>
    /// <param name="blank">The SKU's code and whether it is resolved.</param>
    /// <param name="facts">All facts.</param>
    /// <param name="rows">The rows of product facts of this SKU, most trusted first.</param>
    /// <param name="owners">The rows of owner facts of this SKU, the last one counts.</param>
    /// <param name="map">The network.</param>
    public static SkuMaster Assemble(
        SkuMaster blank, FactSet facts, ReadOnlySpan<int> rows, RowRange owners, NetworkMap map)
    {
        var master = blank;
        foreach (var row in rows)
        {
            master = Fill(master, facts, facts.Of(ProductFact.Kind), row, map);
        }

        foreach (var row in owners)
        {
            var told = facts.Of(OwnerFact.Kind);
            master = master with
            {
                Owner = facts.Terms.TextOf(told.At(row, OwnerFact.Owner)) ?? master.Owner,
                Buyer = facts.Terms.TextOf(told.At(row, OwnerFact.Buyer)) ?? master.Buyer,
            };
        }

        return master;
    }

    static SkuMaster Fill(SkuMaster known, FactSet facts, FactColumns told, int row, NetworkMap map)
    {
        string? Word(int column) => facts.Terms.TextOf(told.At(row, column));

        var hasCost = known.UnitCost is null && told.Has(row, ProductFact.UnitCost);
        return known with
        {
            Name = known.Name ?? Word(ProductFact.Name),
            Brand = known.Brand ?? Word(ProductFact.Brand),
            Category = known.Category ?? Word(ProductFact.Category),
            Season = known.Season ?? Word(ProductFact.Season),
            Status = known.Status ?? Word(ProductFact.Status),
            Parent = known.Parent ?? Word(ProductFact.Parent),
            Color = known.Color ?? Word(ProductFact.Color),
            Size = known.Size ?? Word(ProductFact.Size),
            Supplier = known.Supplier ?? Word(ProductFact.Supplier),
            Owner = known.Owner ?? Word(ProductFact.Owner),
            SizeTier = known.SizeTier ?? Word(ProductFact.SizeTier),
            UnitCost = hasCost ? told.Amount(row, ProductFact.UnitCost) : known.UnitCost,
            InboundCost = hasCost ? told.Amount(row, ProductFact.InboundCost) : known.InboundCost,
            Currency = hasCost ? map.CurrencyOf(told.At(row, ProductFact.Currency)) : known.Currency,
            VolumeM3 = known.VolumeM3 ?? Volume(told, row),
            WeightKg = known.WeightKg ?? told.Number(row, ProductFact.WeightKg),
            LeadTimeDays = known.LeadTimeDays ?? Whole(told, row, ProductFact.LeadTimeDays),
            MinimumOrder = known.MinimumOrder ?? told.Quantity(row, ProductFact.MinimumOrder),
            PackQuantity = known.PackQuantity ?? told.Quantity(row, ProductFact.PackQuantity),
            ListedDay = known.ListedDay ?? told.Day(row, ProductFact.ListedDay),
            Stage = known.Stage != LifecycleStage.Unknown ? known.Stage : StageOf(told, row),
            StageDay = known.Stage != LifecycleStage.Unknown ? known.StageDay : told.Day(row, ProductFact.StageDay),
            Successor = known.Successor ?? Word(ProductFact.Successor),
            CustomsCode = known.CustomsCode ?? Word(ProductFact.CustomsCode),
            SuccessorDay = known.SuccessorDay ?? told.Day(row, ProductFact.SuccessorDay),
        };
    }

    static LifecycleStage StageOf(FactColumns told, int row) =>
        told.Has(row, ProductFact.Stage) ? (LifecycleStage)told.At(row, ProductFact.Stage) : LifecycleStage.Unknown;

    static int? Whole(FactColumns told, int row, int column) => told.Has(row, column) ? (int)told.At(row, column) : null;

    static double? Volume(FactColumns told, int row) =>
        told.Number(row, ProductFact.VolumeM3)
        ?? (told.Number(row, ProductFact.LengthCm) is { } length
            && told.Number(row, ProductFact.WidthCm) is { } width
            && told.Number(row, ProductFact.HeightCm) is { } height
                ? length * width * height / 1e6
                : null);
}
