namespace SocialExtension.Emulator.Host.Shell;

/// <summary>What the class ids in FormXml stand for.</summary>
internal static class ControlKinds
{
    private static readonly Dictionary<Guid, string> Kinds = new()
    {
        [new("4273EDBD-AC1D-40D3-9FB2-095C621B552D")] = "text",
        [new("ADA2203E-B4CD-49BE-9DDF-234642B43B52")] = "email",
        [new("71716B6C-711E-476C-8AB8-5D11542BFB47")] = "url",
        [new("E0DECE4B-6FC8-4A8F-A065-082708572369")] = "memo",
        [new("C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F")] = "number",
        [new("C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E")] = "number",
        [new("533B9E00-756B-4312-95A0-DC888637AC78")] = "number",
        [new("5B773807-9FB2-42DB-97C3-7A91EFF8ADFF")] = "date",
        [new("67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED")] = "boolean",
        [new("3EF39988-22BB-4F0B-BBBE-64B5A3748AEE")] = "choice",
        [new("5D68B988-0661-4DB2-BC3E-17598AD3BE6C")] = "choice",
        [new("0D2C745A-E5A8-4C8F-BA63-C6D3BB604660")] = "number",
        [new("F3015350-44A2-4AA0-97B5-00166532B5E9")] = "lookup",
        [new("CBFB742C-14E7-4A17-96BB-1A13F7F64AA2")] = "lookup",
        [new("270BD3DB-D9AF-4782-9025-509E298DEC0A")] = "lookup",
        [new("06375649-C143-495E-A496-C962E5B4488E")] = "timeline",
        [new("E7A81278-8635-4D9E-8D4D-59480B391C5B")] = "subgrid",
        [new("5C5600E0-1D6E-4205-A272-BE80DA87FD42")] = "quickview",
        [new("9FDF5F91-88B1-47F4-AD53-C11EFC01A01D")] = "webresource",
    };

    /// <summary>The kind; "unknown" is drawn as a note that says so.</summary>
    public static string Of(string? classId) => Guid.TryParse(classId, out var id) && Kinds.TryGetValue(id, out var kind) ? kind : "unknown";
}
