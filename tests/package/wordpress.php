<?php
// The WordPress plugin without WordPress: what it writes, held against the README (named first), with hostile values too.
// Of WordPress there is here what the plugin calls, as its documentation has it.

define( 'ABSPATH', __DIR__ );
$hooks = array();
$registered = array( 'blocks' => array(), 'shortcodes' => array(), 'scripts' => array(), 'enqueued' => array() );

function add_action( $name, $call ) { global $hooks; $hooks[ $name ][] = $call; }
function add_shortcode( $name, $call ) { global $registered; $registered['shortcodes'][ $name ] = $call; }
function plugins_url( $path, $file ) { return 'https://you.example/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path; }
function wp_register_script_module( $id, $url ) { global $registered; $registered['scripts'][ $id ] = $url; }
function wp_enqueue_script_module( $id ) { global $registered; $registered['enqueued'][] = $id; }
function register_block_type( $folder, $how ) {
	global $registered;
	$told = json_decode( file_get_contents( "$folder/block.json" ), true, 512, JSON_THROW_ON_ERROR );
	$registered['blocks'][ $told['name'] ] = $how['render_callback'];
}
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false ); }
function esc_url( $url ) { return preg_match( '#^https?://#', $url ) ? esc_attr( $url ) : ''; }

function hold( $is, $what ) {
	if ( ! $is ) {
		fwrite( STDERR, "$what\n" );
		exit( 1 );
	}
}

$readme = file_get_contents( $argv[1] );
require __DIR__ . '/../../examples/wordpress/creator-loupe.php';
foreach ( $hooks['init'] as $call ) {
	$call();
}
$block = $registered['blocks']['creator-loupe/loupe'];
$code  = $registered['shortcodes']['creator-loupe'];
hold( str_ends_with( $registered['scripts']['creator-loupe'], '/assets/creator-loupe.js' ), 'the script is another' );

// The element of the README's first line; a shortcode without attributes is given an empty text.
$plain = $code( '' );
hold( $plain === $block( array() ) && str_contains( $readme, "</script>$plain" ), "not the README's: $plain" );
hold( in_array( 'creator-loupe', $registered['enqueued'], true ), 'nobody asks for the script' );

// And the one that has attributes, name by name.
hold( 1 === preg_match( '/^<creator-loupe (.+)>$/m', $readme, $line ), 'the README shows no element with attributes' );
preg_match_all( '/([a-z-]+)="([^"]*)"/', $line[1], $told, PREG_SET_ORDER );
$given = array_column( array_map( fn( $one ) => array( $one[1], html_entity_decode( $one[2] ) ), $told ), 1, 0 );
preg_match_all( '/([a-z-]+)="([^"]*)"/', $block( $given ), $written, PREG_SET_ORDER );
$of = fn( $list ) => array_column( $list, 2, 1 );
$one = $of( $told );
$two = $of( $written );
ksort( $one );
ksort( $two );
hold( count( $one ) > 2 && $one === $two && $code( $given ) === $block( $given ), 'not as the README writes it: ' . $block( $given ) );

// Nothing that somebody writes into a field becomes markup, and what an attribute does not know is not written.
$hostile = '"><script>alert(1)</script>\'" onfocus=alert(1) x="';
foreach ( array_keys( CREATOR_LOUPE_ATTRIBUTES ) as $name ) {
	$made = $block( array( $name => $hostile ) );
	hold( 2 === substr_count( $made, '<' ) && 2 === substr_count( $made, '>' ), "markup got through $name: $made" );
	hold( in_array( substr_count( $made, '"' ), array( 0, 2 ), true ) && ! str_contains( $made, "'" ), "quotes got through $name: $made" );
}
foreach ( array( array( 'mode' => 'loud' ), array( 'onclick' => 'x' ), array( 'text' => array( 'x' ) ), 'x', null ) as $odd ) {
	hold( $block( $odd ) === $plain, 'odd attributes were written: ' . $block( $odd ) );
}
hold( ! str_contains( $block( array( 'home' => 'javascript:alert(1)' ) ), 'javascript' ), 'home takes a script' );
