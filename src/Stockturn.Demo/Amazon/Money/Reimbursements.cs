using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>What Amazon pays for units it lost or damaged, some weeks later. One case in seven it forgets.</summary>
sealed class Reimbursements((Market Market, World World, DayTexts Days) of, Settlements settlements)
{
    const string Header =
        "approval-date\treimbursement-id\tcase-id\tamazon-order-id\treason\tsku\tfnsku\tasin\tproduct-name\tcondition\t" +
        "currency-unit\tamount-per-unit\tamount-total\tquantity-reimbursed-cash\tquantity-reimbursed-inventory\t" +
        "quantity-reimbursed-total\toriginal-reimbursement-id\toriginal-reimbursement-type";

    const double PaidShare = 0.86;
    const long Numbers = 100_000_000_000;

    readonly List<Case> cases = [];

    readonly record struct Case(Product Product, int Day, long Number)
    {
        public required int Units { get; init; }

        public required bool IsLost { get; init; }

        public required long CentsPerUnit { get; init; }
    }

    /// <summary>Takes down what Amazon lost or damaged.</summary>
    public void Move(Sku sku, int day, in StockMove move)
    {
        if (move.Kind == MoveKind.Found)
        {
            of.World.Claims.Add("found", move.Place, sku, new(move.Document, day, move.Units));
        }

        var isLost = move.Kind == MoveKind.Lost;
        var isDamaged = move is { Kind: MoveKind.ConditionChange, Condition: Condition.WarehouseDamaged, Units: > 0 };
        if (!isLost && !isDamaged)
        {
            return;
        }

        var key = ((((long)day * 1_000_000) + sku.Product.Index) * 2) + (int)of.Market.Channel;
        var random = RandomStream.For(of.World.Seed, Purpose.Reimbursement, key);
        var isPaid = random.Chance(PaidShare);
        var approved = day + random.Between(12, 40);
        var paid = isPaid && approved <= of.World.Calendar.Last ? approved : (int?)null;
        of.World.Claims.Add(isLost ? "lost" : "damaged", move.Place, sku, new(move.Document, day, Math.Abs(move.Units), paid));
        var price = of.Market.PriceCents(sku.Product) * sku.PriceLevel;
        if (isPaid && approved >= settlements.Periods.FirstDay && approved <= of.World.Calendar.Last)
        {
            cases.Add(new Case(sku.Product, approved, Codes.Digits(key) % Numbers)
            {
                Units = Math.Abs(move.Units),
                IsLost = isLost,
                CentsPerUnit = (long)(price * random.Between(0.52, 0.66)),
            });
        }
    }

    /// <summary>Writes the report and pays.</summary>
    public void Finish(string path)
    {
        using var file = new TabFile(path, Header, of.Market.Point);
        foreach (var paid in cases.OrderBy(paid => paid.Day).ThenBy(paid => paid.Number))
        {
            Write(file, paid);
            var cents = paid.Units * paid.CentsPerUnit;
            settlements.Charge(AccountRow.Reimbursement(paid.Day, paid.IsLost, cents) with
            {
                Sku = of.Market.Offer(paid.Product).SellerSku,
                Units = paid.Units,
            });
        }
    }

    void Write(TabFile file, in Case paid)
    {
        var offer = of.Market.Offer(paid.Product);
        file.Cell().Out.Raw(of.Days.Iso(paid.Day));
        file.Out.Raw("T12:00:00+00:00"u8);
        file.Cell().Out.Padded(paid.Number, 11);
        file.Blank(2).Text(paid.IsLost ? "Lost_Warehouse" : "Damaged_Warehouse");
        file.Text(offer.SellerSku).Text(offer.Fnsku).Text(paid.Product.Asin).Text(of.Market.Title(paid.Product)).Text("New");
        file.Text(of.Market.Currency).Fixed(paid.CentsPerUnit).Fixed(paid.Units * paid.CentsPerUnit);
        file.Whole(paid.Units).Whole(0).Whole(paid.Units).Blank(2).EndLine();
    }
}
