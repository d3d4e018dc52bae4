namespace Stockturn.Facts.Sources;

/// <summary>负责人: who answers for a SKU, who buys it, and in which team.</summary>
public static class OwnerSheet
{
    const int Sku = 0, Owner = 1, Buyer = 2, Team = 3;

    static readonly SourceOutput Output = new(OwnerFact.Kind, [OwnerFact.Item]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-owners", "负责人", "Owners")
    {
        Help = "One row for each SKU.",
        Columns =
        [
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code.", Content = FieldContent.Id, IsRequired = true,
                Aliases = ["商品编码", "本地SKU", "库存SKU"],
            },
            new("owner", "负责人", "Owner", "Li Na")
            {
                Help = "Who answers for its stock.", IsRequired = true, Aliases = ["产品负责人", "运营", "运营负责人"],
            },
            new("buyer", "采购员", "Buyer", "Wang Lei") { Help = "Who buys it.", Aliases = ["采购", "采购负责人"] },
            new("team", "团队", "Team", "Kitchen")
            {
                Help = "Their team or department.", Aliases = ["部门", "小组", "Department"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 100 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[OwnerFact.Item] = row.Item(Sku);
        fact[OwnerFact.Owner] = row.Term(Owner);
        fact[OwnerFact.Buyer] = row.Term(Buyer);
        fact[OwnerFact.Team] = row.Term(Team);
        row.Emit();
    }
}
