using System.Collections.Frozen;
using System.Text;

namespace Stockturn.Facts;

/// <summary>Tells which columns hold personal data of customers. They are dropped before a raw row is kept.</summary>
/// <remarks>
/// Kept is what stock needs: country, region, and nothing finer. Where a heading is doubtful it counts as personal: a
/// column too few in the raw rows harms nobody. Amounts a buyer paid and goods a customer returned are not personal.
/// </remarks>
public static class PersonalData
{
    /// <summary>Single words that make a heading personal wherever they stand in it.</summary>
    static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "email", "emails", "phone", "phones", "telephone", "mobile", "cellphone", "tel", "fax", "username", "nickname",
        "address", "addresses", "addr", "street", "city", "town", "suburb", "zip", "zipcode", "postcode", "postalcode",
        "postal", "plz", "cpf", "cnpj", "taxid", "taxpayer", "passport", "birthday", "birthdate", "dob", "ip",
        "latitude", "longitude", "iban", "telefon", "telefonnummer", "handy", "mobilnummer", "vorname", "nachname",
        "straße", "strasse", "hausnummer", "adresse", "anschrift", "lieferadresse", "rechnungsadresse", "adresszeile",
        "postleitzahl", "ort", "wohnort", "stadt", "steuernummer", "ustid", "ustidnr", "firstname", "lastname",
        "fullname", "telepon", "alamat", "penerima", "pembeli", "kota", "kabupaten");

    /// <summary>People who buy, pay or receive.</summary>
    static readonly string[] People =
    [
        "buyer", "customer", "recipient", "consignee", "receiver", "addressee", "payer", "cardholder", "contact",
        "gift", "shipto", "billto", "shipping", "billing", "ship", "bill", "delivery",
        "käufer", "kaeufer", "empfänger", "empfaenger", "kunden", "kunde",
    ];

    /// <summary>What of such a person is personal when it follows at once.</summary>
    static readonly string[] Details =
    [
        "name", "names", "firstname", "lastname", "fullname", "email", "mail", "phone", "mobile", "company", "street",
        "address", "city", "zip", "postcode", "nick", "identification",
    ];

    /// <summary>What of a buyer, but not of a shipment, is personal.</summary>
    static readonly string[] BuyerDetails =
    [
        "id", "userid", "uid", "no", "number", "account", "comment", "comments", "note", "notes", "message", "messages",
        "remark", "remarks", "feedback", "tax", "vat", "nummer", "kommentar", "kommentare", "bemerkung", "nachricht", "info",
    ];

    static readonly string[] Shipments = ["shipping", "billing", "ship", "bill", "delivery"];

    /// <summary>Headings that are personal as a whole.</summary>
    static readonly FrozenSet<string> Whole = FrozenSet.Create(
        StringComparer.Ordinal,
        "buyer", "customer", "recipient", "consignee", "receiver", "addressee", "contact", "contactperson", "notes",
        "noteattributes", "signature", "käufer", "kaeufer", "empfänger", "empfaenger", "kunde", "mail", "firma",
        "买家", "客户", "顾客", "会员", "市", "区", "县", "区县", "氏名", "名前", "お名前", "宛名", "購入者", "受取人", "お客様");

    /// <summary>Parts of Chinese and Japanese headings that make them personal.</summary>
    static readonly string[] Parts =
    [
        "收件人", "收货人", "收件方", "买家姓名", "买家昵称", "买家会员", "买家支付宝", "买家账号", "买家账户", "买家id", "买家留言",
        "买家备注", "买家邮箱", "买家电话", "买家手机", "买家地址", "买家旺旺", "买家退款说明", "会员名", "会员昵称", "会员id", "手机号",
        "手机", "电话", "固话", "座机", "邮箱", "电子邮件", "详细地址", "收货地址", "收件地址", "地址", "街道", "门牌", "城市", "区县", "市区",
        "邮编", "邮政编码", "身份证", "证件号", "税号", "发票抬头", "支付宝账号", "支付宝账户", "支付宝帐号", "微信号", "旺旺", "昵称",
        "客户姓名", "客户名称", "客户备注", "客户留言", "顾客姓名", "姓名", "联系人", "联系方式", "生日",
        "购入者", "購入者名", "購入者氏名", "購入者コメント", "お客様名", "お客様コメント", "カスタマーコメント", "購入者のコメント", "お客様のコメント",
        "氏名", "受取人名", "受取人氏名", "お届け先名", "配送先名", "宛先", "住所", "電話", "携帯", "メール", "郵便番号", "市区町村", "市町村",
        "番地", "建物名", "フリガナ", "ふりがな", "届け先", "配送先",
    ];

    /// <summary>Headings that name a country or region, which is kept.</summary>
    static readonly string[] Regions =
        ["国家", "国家地区", "国家代码", "国", "省", "省份", "州", "都道府県", "country", "countrycode", "state", "region", "province", "land"];

    /// <summary>Parts that show a heading is about something else: pictures, links, orders made by phone.</summary>
    static readonly string[] Harmless = ["图片", "链接", "网址", "订单", "商品地址", "店铺"];

    /// <summary>True when a column with this heading may hold personal data and must not be kept.</summary>
    public static bool IsPersonal(string heading)
    {
        var words = Split(heading);
        var joined = string.Concat(words);
        if (joined.Length == 0 || Regions.Any(region => words[^1] == region || IsCjkEnd(joined, region)))
        {
            return false;
        }

        return Whole.Contains(joined) || words.Any(Words.Contains) || HasPart(joined) || NamesPerson(words)
            || NamesPair(joined) || NamesTaxNumber(words);
    }

    static bool IsCjkEnd(string heading, string region) =>
        region[0] > 'ÿ' && heading.EndsWith(region, StringComparison.Ordinal);

    static bool HasPart(string heading) =>
        Parts.Any(part => heading.Contains(part, StringComparison.Ordinal))
        && !Harmless.Any(part => heading.Contains(part, StringComparison.Ordinal));

    // "Billing Name" is a person, "Name" alone an order of Shopify; "E-Mail" is split in two.
    static bool NamesPerson(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (first, second) = (words[i], words[i + 1]);
            var isPerson = People.Contains(first);
            var isDetail = Details.Contains(second) || (BuyerDetails.Contains(second) && !Shipments.Contains(first));
            if ((isPerson && isDetail) || (first == "e" && second == "mail"))
            {
                return true;
            }
        }

        return false;
    }

    // Headings without gaps: buyername, Kundenkommentar.
    static bool NamesPair(string heading) => People.Any(person =>
    {
        var at = heading.IndexOf(person, StringComparison.Ordinal);
        var rest = at < 0 ? "" : heading[(at + person.Length)..];
        return Details.Contains(rest) || (BuyerDetails.Contains(rest) && !Shipments.Contains(person));
    });

    static bool NamesTaxNumber(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is "tax" or "vat" or "ust" && words[i + 1] is "id" or "idnr" or "number" or "no" or "registration")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a heading in lower case, digits at their end dropped: "Shipping Address1", "buyerEmail".</summary>
    static List<string> Split(string heading)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var before = ' ';
        foreach (var wide in heading)
        {
            var letter = HalfWidth.Of(wide);
            if (!char.IsLetter(letter) || (char.IsUpper(letter) && char.IsLower(before)))
            {
                Close(word, words);
            }

            if (char.IsLetter(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }

            before = letter;
        }

        Close(word, words);
        return words;
    }

    static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
