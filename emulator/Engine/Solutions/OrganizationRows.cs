using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>The rows without which no organization is: itself, its root business unit with its default team, and SYSTEM with its settings.</summary>
internal static class OrganizationRows
{
    public static void Ensure(ImportContext context)
    {
        var identity = context.Organization.Identity;
        var table = context.Model.Table("businessunit");
        if (Rows.Exists(context.Connection, table, identity.RootBusinessUnitId)) return;
        var unit = new EntityReference("businessunit", identity.RootBusinessUnitId);
        context.Put("businessunit", unit.Id, new() { ["name"] = identity.Name, ["isdisabled"] = false });
        context.Put("organization", identity.OrganizationId, new() { ["name"] = identity.Name, ["languagecode"] = 1033, ["localeid"] = 1033, ["isauditenabled"] = false, ["currencysymbol"] = "$", ["maxuploadfilesize"] = 5 * 1024 * 1024 });
        context.Put("systemuser", identity.SystemUserId, new() { ["fullname"] = "SYSTEM", ["lastname"] = "SYSTEM", ["domainname"] = "SYSTEM", ["businessunitid"] = unit, ["isdisabled"] = false, ["accessmode"] = new OptionSetValue(3) });
        context.Put("usersettings", identity.SystemUserId, UserSettingsRows.Defaults(unit.Id));
        context.Put("team", StableId.For("defaultteam", unit.Id.ToString()), new() { ["name"] = identity.Name, ["businessunitid"] = unit, ["isdefault"] = true, ["teamtype"] = new OptionSetValue(0), ["administratorid"] = new EntityReference("systemuser", identity.SystemUserId) });
    }
}
