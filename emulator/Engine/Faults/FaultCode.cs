namespace SocialExtension.Emulator.Faults;

/// <summary>The platform's error codes that the emulator uses.</summary>
public static class FaultCode
{
    public const uint ObjectDoesNotExist = 0x80040217;
    public const uint KeyNotFound = 0x80060891;
    public const uint KeyNotDefined = 0x80060890;
    public const uint DuplicateRecord = 0x80040237;
    public const uint DuplicateAlternateKey = 0x80060892;
    public const uint VersionMismatch = 0x80060882;
    public const uint VersionNotProvided = 0x80060883;
    public const uint CannotDeleteDueToAssociation = 0x80040227;
    public const uint InvalidArgument = 0x80040203;
    public const uint Unexpected = 0x80040216;
    public const uint NotNullable = 0x8004203e;
    public const uint StringTooLong = 0x80044331;
    public const uint ChoiceOutOfRange = 0x8004431a;
    public const uint IntegerOutOfRange = 0x8004432f;
    public const uint DecimalOutOfRange = 0x80044330;
    public const uint InvalidDateTime = 0x80040239;
    public const uint InvalidCharacters = 0x80040278;
    public const uint InvalidStateStatus = 0x80048408;
    public const uint PrivilegeDenied = 0x80040220;
    public const uint NoAccess = 0x80048306;
    public const uint OwnerLacksPrivilege = 0x80040231;
    public const uint InvalidOwner = 0x80040229;
    public const uint SecuredColumnCreate = 0x8004f502;
    public const uint SecuredColumnUpdate = 0x8004f507;
    public const uint UnknownTable = 0x80041102;
    public const uint UnknownColumn = 0x80041103;
    public const uint InvalidFetchXml = 0x80040303;
    public const uint UnsupportedOperator = 0x80041120;
    public const uint InvalidConditionValue = 0x80041108;
    public const uint UnknownAlias = 0x8004110b;
    public const uint TooManyConditions = 0x8004430c;
    public const uint TooManyLinks = 0x8004430d;
    public const uint ODataRequest = 0x80060888;
    public const uint ODataSegment = 0x8006088a;
    public const uint ODataPayload = 0x80048d19;
    public const uint PluginAborted = 0x80040265;
    public const uint PluginUnexpected = 0x80040224;
    public const uint DepthTooHigh = 0x80044182;
    public const uint TransactionNotStarted = 0x80040251;
    public const uint TransactionReduced = 0x8009000c;
    public const uint Sql = 0x80044150;
    public const uint SqlTimeout = 0x80044151;
    public const uint NotImplemented = 0x80040219;
    public const uint BadZip = 0x80048060;
    public const uint MissingDependencies = 0x8004801d;
    public const uint MissingComponent = 0x8004801f;
    public const uint UndeclaredRoot = 0x8004803a;
    public const uint ImportFailed = 0x80048033;
    public const uint ManagedOverUnmanaged = 0x80048040;
    public const uint UnmanagedOverManaged = 0x80048041;
    public const uint LowerVersion = 0x80048066;
}
