/// The fields of EXIF that say who, where, when and with what (CIPA DC-008; XP: Windows Explorer).
let exifTags: [Int: (kind: ImageMetadata.Kind, name: String)] = [
  0x010D: (.text, "DocumentName"), 0x010E: (.text, "ImageDescription"), 0x010F: (.device, "Make"),
  0x0110: (.device, "Model"), 0x011D: (.text, "PageName"), 0x0131: (.device, "Software"),
  0x0132: (.time, "DateTime"), 0x013B: (.name, "Artist"), 0x013C: (.device, "HostComputer"),
  0x8298: (.name, "Copyright"), 0x9003: (.time, "DateTimeOriginal"),
  0x9004: (.time, "DateTimeDigitized"), 0x9010: (.time, "OffsetTime"),
  0x9011: (.time, "OffsetTimeOriginal"), 0x9012: (.time, "OffsetTimeDigitized"),
  0x927C: (.device, "MakerNote"), 0x9286: (.text, "UserComment"), 0x9290: (.time, "SubSecTime"),
  0x9291: (.time, "SubSecTimeOriginal"), 0x9292: (.time, "SubSecTimeDigitized"),
  0x9C9B: (.text, "XPTitle"), 0x9C9C: (.text, "XPComment"), 0x9C9D: (.name, "XPAuthor"),
  0x9C9E: (.text, "XPKeywords"), 0x9C9F: (.text, "XPSubject"),
  0xA40B: (.device, "DeviceSettingDescription"), 0xA420: (.serialNumber, "ImageUniqueID"),
  0xA430: (.name, "CameraOwnerName"), 0xA431: (.serialNumber, "BodySerialNumber"),
  0xA433: (.device, "LensMake"), 0xA434: (.device, "LensModel"),
  0xA435: (.serialNumber, "LensSerialNumber"), 0xA436: (.text, "ImageTitle"),
  0xA437: (.name, "Photographer"), 0xA438: (.name, "ImageEditor"),
  0xA439: (.device, "CameraFirmware"), 0xA43A: (.device, "RAWDevelopingSoftware"),
  0xA43B: (.device, "ImageEditingSoftware"), 0xA43C: (.device, "MetadataEditingSoftware"),
  0xC614: (.device, "UniqueCameraModel"), 0xC62F: (.serialNumber, "CameraSerialNumber"),
  0xC634: (.device, "DNGPrivateData"), 0xC65D: (.serialNumber, "RawDataUniqueID"),
]

/// The fields of the GPS directory by their number.
let gpsTags = [
  "GPSVersionID", "GPSLatitudeRef", "GPSLatitude", "GPSLongitudeRef", "GPSLongitude",
  "GPSAltitudeRef", "GPSAltitude", "GPSTimeStamp", "GPSSatellites", "GPSStatus", "GPSMeasureMode",
  "GPSDOP", "GPSSpeedRef", "GPSSpeed", "GPSTrackRef", "GPSTrack", "GPSImgDirectionRef",
  "GPSImgDirection", "GPSMapDatum", "GPSDestLatitudeRef", "GPSDestLatitude",
  "GPSDestLongitudeRef", "GPSDestLongitude", "GPSDestBearingRef", "GPSDestBearing",
  "GPSDestDistanceRef", "GPSDestDistance", "GPSProcessingMethod", "GPSAreaInformation",
  "GPSDateStamp", "GPSDifferential", "GPSHPositioningError",
]
