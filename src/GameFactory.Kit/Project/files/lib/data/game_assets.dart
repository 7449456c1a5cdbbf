/// Files of pictures and sounds, one constant each.
abstract final class GameAssets {
{{assets.constants}}

  /// All pictures.
{{assets.images}}

  /// All sounds.
{{assets.sounds}}
}
