using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Money;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Simulation;

/// <summary>The brand, its calendar, and who takes down what happens.</summary>
sealed class World
{
    /// <summary>Sets up the brand on the eve of the first day.</summary>
    public World(DemoSize size, long seed)
    {
        Size = size;
        Seed = seed;
        Calendar = new DemoCalendar(size.Days);
        Seasons = new Seasons(Calendar);
        var lives = new LifeMaker(seed, size, Calendar);
        Skus = new Sku[size.Skus];
        for (var index = 0; index < Skus.Length; index++)
        {
            var product = ProductMaker.Make(seed, index, size);
            Skus[index] = new Sku(product, lives.Make(product), RandomStream.For(seed, Purpose.Order, index));
        }
    }

    public DemoSize Size { get; }

    public long Seed { get; }

    public DemoCalendar Calendar { get; }

    public Seasons Seasons { get; }

    public Sku[] Skus { get; }

    public TruthBook Truth { get; } = new();

    public MoneyBook Money { get; } = new();

    public ClaimTruth Claims { get; } = new();

    /// <summary>The only way stock changes: books the move and has it taken down.</summary>
    public void Move(Sku sku, int day, in StockMove move, ISellerRecord record)
    {
        var at = ((int)move.Place * Network.Conditions) + (int)move.Condition;
        sku.Stock[at] += move.Units;
        if (sku.Stock[at] < 0)
        {
            throw new InvalidOperationException(
                $"The demo moved {sku.Product.Sku} below zero in {move.Place} on day {day}.");
        }

        if (move.Condition == Condition.Good && move.Units > 0)
        {
            sku.Layers[(int)move.Place].Add(new Layer(day, move.Units, move.Source));
        }
        else if (move.Condition == Condition.Good)
        {
            sku.Layers[(int)move.Place].Take(-move.Units);
        }

        record.Move(sku, day, move);
    }
}
