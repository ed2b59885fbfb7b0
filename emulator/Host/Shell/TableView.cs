namespace SocialExtension.Emulator.Host.Shell;

/// <summary>What a page needs to know of a table. QuickCreate and Card are the ids of its forms of those kinds, where it has them.</summary>
internal sealed record TableView(
    string Name, string Label, string Plural, string Set, string Key, string? PrimaryName, int? TypeCode, bool IsActivity, TableRights Rights, Guid? QuickCreate, Guid? Card);

/// <summary>What the user may do with rows of the table, as far as the privileges reach.</summary>
internal sealed record TableRights(bool Create, bool Read, bool Write, bool Delete);

/// <summary>A column with what it takes to show and change it.</summary>
internal sealed record FieldView(
    string Name, string Property, string Label, string Type, string Required, int? MaxLength, decimal? Minimum, decimal? Maximum, int Accuracy, string Format, bool DateOnly, int? Default,
    IReadOnlyList<OptionView> Options, IReadOnlyList<TargetView> Targets, FieldRights Rights);

/// <summary>What the user may do with the column. What is never written by anybody counts as not writable.</summary>
internal sealed record FieldRights(bool Read, bool Create, bool Write);

/// <summary>An option of a choice; of a status reason with the state that it belongs to.</summary>
internal sealed record OptionView(int Value, string Label, int? State);

/// <summary>A table that a lookup points to, with the property by which the Web API binds it.</summary>
internal sealed record TargetView(string Table, string Set, string Navigation);
