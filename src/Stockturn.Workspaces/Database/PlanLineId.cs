namespace Stockturn.Workspaces.Database;

/// <summary>What sort of line of the plans a person decides.</summary>
public enum PlanLineKind
{
    /// <summary>What to order of a SKU.</summary>
    Order,

    /// <summary>What to move of a SKU from a warehouse to another.</summary>
    Move,

    /// <summary>What to ask of the supplier of an open order.</summary>
    OpenOrder,
}

/// <summary>The stable id of a line of the plans: the same from run to run, and in sheets that go out and come back.</summary>
/// <param name="Kind">What sort of line.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Part">Which of the SKU's lines of that sort; empty where it has only one.</param>
public readonly record struct PlanLineId(PlanLineKind Kind, string Sku, string Part = "")
{
    const char Between = '~';

    /// <summary>The id of what to order of a SKU.</summary>
    public static PlanLineId Order(string sku) => new(PlanLineKind.Order, sku);

    /// <summary>The id of a move between two warehouses, by their codes.</summary>
    public static PlanLineId Move(string sku, string from, string to) => new(PlanLineKind.Move, sku, $"{from}{Between}{to}");

    /// <summary>The id of an open order, by its number and the day it is expected.</summary>
    public static PlanLineId OpenOrder(string sku, string order, DateOnly day) =>
        new(PlanLineKind.OpenOrder, sku, $"{order}{Between}{day:yyyy-MM-dd}");

    /// <summary>The sort of line an id stands for; null where it is none.</summary>
    public static PlanLineKind? KindOf(string id)
    {
        foreach (var kind in Enum.GetValues<PlanLineKind>())
        {
            if (id.StartsWith(Start(kind), StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The id as it stands in sheets.</summary>
    public override string ToString() => Part.Length == 0 ? Start(Kind) + Sku : $"{Start(Kind)}{Sku}{Between}{Part}";

    static string Start(PlanLineKind kind) => kind switch
    {
        PlanLineKind.Order => "order~",
        PlanLineKind.Move => "move~",
        _ => "open~",
    };
}
