import 'dart:math';

/// Makes UUIDs of version 7: the first 48 bits are the time, the rest is
/// random, so that later events have larger ids.
class UuidV7 {
  UuidV7([Random? random]) : _random = random ?? Random.secure();

  final Random _random;

  /// A new id for something that happened at [time].
  String next(DateTime time) {
    final bytes = List.generate(16, (_) => _random.nextInt(256));
    var millis = time.toUtc().millisecondsSinceEpoch;
    for (var i = 5; i >= 0; i--) {
      bytes[i] = millis % 256;
      millis = millis ~/ 256;
    }
    bytes[6] = 0x70 | (bytes[6] & 0x0F);
    bytes[8] = 0x80 | (bytes[8] & 0x3F);
    final hex = [
      for (final byte in bytes) byte.toRadixString(16).padLeft(2, '0'),
    ].join();
    return '${hex.substring(0, 8)}-${hex.substring(8, 12)}-'
        '${hex.substring(12, 16)}-${hex.substring(16, 20)}-${hex.substring(20)}';
  }
}
